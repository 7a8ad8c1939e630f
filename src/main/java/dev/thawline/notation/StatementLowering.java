package dev.thawline.notation;

import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SpecException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Translates the statements of one thread. */
final class StatementLowering implements Statement.Visitor {
  private final Body body;
  private final Diagnostics diagnostics;
  private final boolean threadsAreDone;
  private final PlaceLowering places;
  private final BorrowLowering borrows;
  private final AtomicLowering atomics;
  private final ExposureLowering exposures;
  private final Map<String, Operand> observed = new LinkedHashMap<>();

  /**
   * @param threadsAreDone whether no other thread runs, now or later
   */
  StatementLowering(
      Body body,
      Statics statics,
      PointerTypes types,
      boolean threadsAreDone,
      Diagnostics diagnostics) {
    this.body = body;
    this.diagnostics = diagnostics;
    this.threadsAreDone = threadsAreDone;
    places = new PlaceLowering(body, statics);
    borrows = new BorrowLowering(body, places);
    atomics = new AtomicLowering(body, places, types);
    exposures = new ExposureLowering(body, places);
  }

  void lower(Iterable<Step> steps) {
    for (Step step : steps) {
      lower(step);
    }
  }

  private void lower(Step step) {
    Statement statement = step.statement();
    try {
      if (statement == null) {
        throw new SpecException(List.of()); // was reported
      }
      body.step(step.span());
      statement.accept(this);
    } catch (SpecException e) {
      e.diagnostics().forEach(diagnostics::add);
      Name bound = step.bound();
      if (bound != null) {
        body.breakName(bound);
      }
    }
  }

  /** The locations that are observed, with the registers that hold their values. */
  Map<String, Operand> observed() {
    return observed;
  }

  @Override
  public void allocate(Statement.Allocate statement) {
    places.allocate(statement);
  }

  @Override
  public void atomic(Statement.Atomic statement) {
    places.atomic(statement);
  }

  @Override
  public void access(Statement.Access statement) {
    places.access(statement);
  }

  @Override
  public void free(Statement.Free statement) {
    places.free(statement);
  }

  @Override
  public void borrow(Statement.Borrow statement) {
    borrows.borrow(statement);
  }

  @Override
  public void raw(Statement.Raw statement) {
    borrows.raw(statement);
  }

  @Override
  public void move(Statement.Move statement) {
    borrows.move(statement);
  }

  @Override
  public void copy(Statement.Copy statement) {
    borrows.copy(statement);
  }

  @Override
  public void transmute(Statement.Transmute statement) {
    borrows.transmute(statement);
  }

  @Override
  public void expose(Statement.Expose statement) {
    exposures.expose(statement);
  }

  @Override
  public void exposed(Statement.Exposed statement) {
    exposures.exposed(statement);
  }

  @Override
  public void strict(Statement.Strict statement) {
    exposures.strict(statement);
  }

  @Override
  public void enter(Statement.Enter statement) {
    body.enter(statement.frame(), statement.noWritable());
  }

  @Override
  public void leave(Statement.Leave statement) {
    body.leave(body.frame(statement.frame()));
  }

  @Override
  public void store(Statement.Store statement) {
    atomics.store(statement);
  }

  @Override
  public void loadPointer(Statement.LoadPointer statement) {
    atomics.loadPointer(statement);
  }

  @Override
  public void guard(Statement.Guard statement) {
    atomics.guard(statement);
  }

  @Override
  public void same(Statement.Same statement) {
    atomics.same(statement);
  }

  @Override
  public void replace(Statement.Replace statement) {
    atomics.replace(statement);
  }

  @Override
  public void read(Statement.Read statement) {
    atomics.read(statement);
  }

  @Override
  public void update(Statement.Update statement) {
    atomics.update(statement);
  }

  @Override
  public void compareExchange(Statement.CompareExchange statement) {
    atomics.compareExchange(statement);
  }

  @Override
  public void fence(Statement.Fence statement) {
    body.emit(new Instruction.Fence(statement.order()));
  }

  @Override
  public void observe(Statement.Observe statement) {
    if (!threadsAreDone) {
      throw TokenCursor.error(
          "T0205", "final values exist only after the threads", body.span(), null);
    }
    boolean first = true;
    for (Name location : statement.locations()) {
      if (!first) {
        body.step(body.span());
      }
      first = false;
      observed.put(location.text(), atomics.observe(location));
    }
  }
}
