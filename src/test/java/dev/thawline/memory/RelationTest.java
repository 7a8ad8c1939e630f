package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelationTest {
  /** 0 -> 1 -> 2 ... -> n-1, across the word boundary. */
  private static Relation chain(int n) {
    return Relation.of(n, (a, b) -> b == a + 1);
  }

  @Test
  void closureReachesAcrossWords() {
    Relation closure = chain(130).closure();
    assertThat(closure.contains(0, 129)).isTrue();
    assertThat(closure.contains(63, 64)).isTrue();
    assertThat(closure.contains(129, 0)).isFalse();
    assertThat(closure.isIrreflexive()).isTrue();
  }

  @Test
  void aCycleIsFound() {
    Relation back = Relation.of(70, (a, b) -> a == 69 && b == 0);
    assertThat(chain(70).isAcyclic()).isTrue();
    assertThat(chain(70).or(back).isAcyclic()).isFalse();
  }

  @Test
  void compositionInverseAndDifference() {
    Relation two = chain(5).then(chain(5));
    assertThat(two.contains(0, 2)).isTrue();
    assertThat(two.contains(0, 1)).isFalse();
    assertThat(two.inverse().contains(2, 0)).isTrue();
    assertThat(chain(5).or(two).minus(chain(5)).contains(0, 1)).isFalse();
    assertThat(chain(5).and(two).contains(0, 1)).isFalse();
    assertThat(chain(5).optional().contains(3, 3)).isTrue();
    assertThat(Relation.identityOn(5, node -> node > 2).contains(2, 2)).isFalse();
  }
}
