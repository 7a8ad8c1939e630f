package dev.thawline.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {
  /** One thread leaves one state. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '"',
      value = {
        "int r0 = 1 + 2 * 3 - 4;                                  # 0:r0 # 3",
        "int r0 = 6 & 3 | 8 ^ 1;                                  # 0:r0 # 11",
        "int r0 = (1 << 4) >> 2;                                  # 0:r0 # 4",
        "int r0 = 7 / 2 * 10 + 7 % 2;                             # 0:r0 # 31",
        "int r0 = -7; int r1 = ~r0;                               # 0:r1 # 6",
        "int r0 = 3 < 2 || 2 <= 2 && 5 > 4 && !(5 >= 6);          # 0:r0 # 1",
        "int r0 = 1 == 1 == (2 != 3);                             # 0:r0 # 1",
        "int r0 = 0x1F + 010 + 3u;                                # 0:r0 # 42",
        "unsigned int r0 = 0; r0 = r0 - 1;                        # 0:r0 # 4294967295",
        "int r0 = 0; int r1 = (r0 - 1 < 0u);                      # 0:r1 # 0",
        "long r0 = 2147483647; r0 = r0 + 1;                       # 0:r0 # 2147483648",
        "bool r0 = 7;                                             # 0:r0 # 1",
        "*c = *c + 10;                                            # c    # 4",
        "*c += 10;                                                # c    # 4",
        "int r0 = (uint8_t)300;                                   # 0:r0 # 44",
        "*z = 0xffffffffff;                                       # z    # 1099511627775",
        "*b = 3; int r0 = *b;                                     # 0:r0 # 1",
        "int r0 = **p;                                            # 0:r0 # 5",
        "int *r0 = *p; int r1 = *(r0 + (r0 != y));                # 0:r1 # 5",
        "int *r0 = y; *r0 = 9; int r1 = *y;                       # 0:r1 # 9",
        "int *r0 = y;                                             # 0:r0 # y",
        "int *r0 = 0;                                             # 0:r0 # 0",
        "*p = 0;                                                  # p    # 0",
        "int r0 = *p == y;                                        # 0:r0 # 1",
        "int r0 = 4; r0 += 3; r0 *= 2; r0 -= 1; r0 ^= 1;          # 0:r0 # 12",
        "int r0, r1 = 2, *r2 = y; r0 = r1;                        # 0:r0 # 2",
        "int r0 = atomic_fetch_add(x, 2) + 0; int r1 = *x;        # 0:r1 # 2",
        "atomic_store(x, 7); int r0 = atomic_fetch_sub(x, 2);     # x    # 5",
        "atomic_store(x, 6); int r0 = atomic_fetch_and(x, 3);     # x    # 2",
        "atomic_store(x, 6); int r0 = atomic_fetch_or(x, 3);      # x    # 7",
        "atomic_store(x, 6); int r0 = atomic_fetch_xor(x, 3);     # x    # 5",
        "*x += 5; *x |= 2;                                        # x    # 7",
        "int r0 = (*x = 3);                                       # 0:r0 # 3",
        "atomic_init(x, 4); int r0 = atomic_exchange(x, 1);       # 0:r0 # 4",
        "int r0 = 1; if (atomic_load(x)) r0 = 2; else r0 = 3;     # 0:r0 # 3",
        "int r0 = 0; while (r0 < 5) { r0 = r0 + 1; if (r0 == 3) break; } # 0:r0 # 3",
        "int r0 = 0, r1 = 0; do { r0 += 1; if (r0 == 2) continue; r1 += r0; } while (r0 < 4); # 0:r1 # 8",
        "int r0 = 1; if (r0) return; r0 = 2;                      # 0:r0 # 1",
        "int r0 = 1; { int r1 = 2; r0 = r1; }                     # 0:r1 # 2",
        "int r0; if (0) r0 = 4;                                   # 0:r0 # 0",
        "int r0 = 3; int r1 = atomic_compare_exchange_strong(x, &r0, 9); # 0:r0 # 0",
        "int r0 = 0; int r1 = atomic_compare_exchange_strong(x, &r0, 9); # 0:r1 # 1",
        "int r1 = atomic_compare_exchange_strong(x, y, 9);        # y    # 0",
        "r7 = 4;                                                  # 0:r7 # 4",
        "atomic_thread_fence(memory_order_relaxed); int r0 = 1;   # 0:r0 # 1",
        "int r0 = *&*y;                                           # 0:r0 # 5",
        "int r0 = (long)1;                                        # 0:r0 # 1",
      })
  void leaves(String statements, String place, String value) {
    String shown = place.contains(":") ? place : "[" + place + "]";
    assertThat(Litmus.alone(statements, place)).containsExactly(shown + "=" + value + ";");
  }

  @Test
  void signedOverflowIsNoValue() {
    assertThat(Litmus.alone("int r0 = 2147483647; r0 = r0 + 1;", "0:r0"))
        .isEqualTo(Set.of("[panic: attempt to add with overflow]"));
  }

  @Test
  void whatNobodyObservesIsNotPrinted() {
    assertThat(Litmus.alone("int r0 = atomic_load(x);", "")).containsExactly("");
  }

  @Test
  void aWeakExchangeMayFailWithoutACause() {
    assertThat(
            Litmus.alone("int r0 = 0; int r1 = atomic_compare_exchange_weak(x, &r0, 9);", "0:r1"))
        .containsExactlyInAnyOrder("0:r1=0;", "0:r1=1;");
  }
}
