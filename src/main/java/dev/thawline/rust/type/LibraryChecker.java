package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Functions and methods of the library: their signatures, as far as the subset has them. */
final class LibraryChecker {
  private static final List<String> SLICE_METHODS =
      List.of("len", "is_empty", "as_ptr", "as_mut_ptr", "get_unchecked", "get_unchecked_mut");

  private static final Map<String, LibraryFunction> INTEGER_METHODS =
      Map.of(
          "wrapping_add", LibraryFunction.WRAPPING_ADD,
          "wrapping_sub", LibraryFunction.WRAPPING_SUB,
          "wrapping_mul", LibraryFunction.WRAPPING_MUL);

  private final BodyContext context;
  private final AtomicChecker atomics;
  private final PointerMethods pointers;

  LibraryChecker(BodyContext context) {
    this.context = context;
    this.atomics = new AtomicChecker(context);
    this.pointers = new PointerMethods(context, this);
  }

  Typed call(
      PathChecker.Library library,
      List<SyntaxType> typeArguments,
      List<Expression> given,
      @Nullable Type expected,
      Span span) {
    LibraryFunction function = library.function();
    switch (function) {
      case ATOMIC_NEW -> {
        Type atomic = library.subject() == null ? Type.UNIT : library.subject();
        Type value = ((Type.Atomic) Types.resolve(atomic)).value();
        if (expected != null && Types.resolve(expected) instanceof Type.Atomic wanted) {
          context.inference.unify(wanted, atomic);
        }
        return make(function, List.of(value), given, value, atomic, span);
      }
      case FENCE, COMPILER_FENCE -> {
        if (!counted(given, 1, span)) {
          return new Typed.Erroneous(span);
        }
        List<Typed> arguments = new ArrayList<>();
        OrderUse order = OrderChecker.order(context, given.get(0), arguments);
        OrderChecker.fence(context, order, given.get(0).span());
        return new Typed.LibraryCall(
            function, arguments, List.of(order), Type.UNIT, Type.UNIT, span);
      }
      case THREAD_SPAWN -> {
        return spawn(function, given, span);
      }
      case THREAD_SCOPE -> {
        return scope(given, span);
      }
      case NO_EFFECT -> {
        return noEffect(library, given, span);
      }
      case TRANSMUTE -> {
        return transmute(typeArguments, given, expected, span);
      }
      case SIZE_OF -> {
        Type sized = subject(typeArguments, span);
        context.atEnd.add(() -> refuseEnum(sized, span));
        return make(function, List.of(), given, sized, Type.USIZE, span);
      }
      case UNREACHABLE -> {
        return make(function, List.of(), given, Type.UNIT, new Type.Never(), span);
      }
      case NEEDS_DROP -> {
        Type asked = subject(typeArguments, span);
        return make(function, List.of(), given, asked, Type.BOOL, span);
      }
      case LAYOUT_FOR_VALUE -> {
        Type subject = subject(typeArguments, span);
        context.atEnd.add(() -> noteEnum(subject));
        List<Type> parameters = List.of(new Type.Reference(false, subject));
        return make(function, parameters, given, subject, AllocationChecker.LAYOUT, span);
      }
      case LAYOUT_NEW,
          LAYOUT_ARRAY,
          LAYOUT_FROM_SIZE_ALIGN,
          LAYOUT_FROM_SIZE_ALIGN_UNCHECKED,
          ALLOC,
          ALLOC_ZEROED,
          DEALLOC,
          REALLOC,
          HANDLE_ALLOC_ERROR -> {
        Type subject =
            AllocationChecker.isAbout(function) ? subject(typeArguments, span) : Type.UNIT;
        context.atEnd.add(() -> noteEnum(subject));
        return make(
            function,
            AllocationChecker.parameters(function, subject),
            given,
            subject,
            AllocationChecker.result(function),
            span);
      }
      case SLICE_FROM_RAW_PARTS, POINTER_SLICE_FROM_RAW_PARTS -> {
        Type element = subject(typeArguments, span);
        boolean mutable = named(span).contains("_mut");
        List<Type> parameters = List.of(new Type.RawPointer(mutable, element), Type.USIZE);
        Type slice = new Type.Slice(element);
        Type result =
            function == LibraryFunction.SLICE_FROM_RAW_PARTS
                ? new Type.Reference(mutable, slice)
                : new Type.RawPointer(mutable, slice);
        return make(function, parameters, given, element, result, span);
      }
      default -> {
        return memory(function, typeArguments, given, expected, span);
      }
    }
  }

  /** {@code transmute(p)} and {@code transmute::<Source, Result>(p)}. */
  private Typed transmute(
      List<SyntaxType> typeArguments, List<Expression> given, @Nullable Type expected, Span span) {
    boolean written = typeArguments.size() == 2;
    Type source = written ? context.type(typeArguments.get(0)) : context.inference.fresh(span);
    Type result =
        written
            ? context.type(typeArguments.get(1))
            : expected != null ? expected : context.inference.fresh(span);
    context.atEnd.add(() -> judgeTransmute(source, result, span));
    return make(LibraryFunction.TRANSMUTE, List.of(source), given, result, result, span);
  }

  private void judgeTransmute(Type source, Type result, Span span) {
    if (isOpen(source) || isOpen(result)) {
      return;
    }
    if (!hasBytes(source) || !hasBytes(result)) {
      context.unsupported("`transmute` of this type", span);
      return;
    }
    int from = Layouts.of(source).size();
    int to = Layouts.of(result).size();
    if (from != to) {
      context.error(
          Diagnostic.error(
              "E0512",
              "cannot transmute between types of different sizes: `"
                  + Types.resolve(source).text()
                  + "` has "
                  + from
                  + " bytes, `"
                  + Types.resolve(result).text()
                  + "` has "
                  + to,
              span));
    }
  }

  private static boolean isOpen(Type type) {
    return Types.isErroneous(type) || Types.resolve(type) instanceof Type.Variable;
  }

  /** Whether the bytes of its values are known: Rust does not promise those of enums. */
  private static boolean hasBytes(Type type) {
    Type found = Types.resolve(type);
    return !Types.containsEnum(found)
        && !Types.isScope(found)
        && !Types.isText(found)
        && !(found instanceof Type.Opaque)
        && !(found instanceof Type.JoinHandle);
  }

  /** A layout may be made for it, as long as the program does not ask for its size. */
  private void noteEnum(Type laidOut) {
    if (Types.containsEnum(laidOut)) {
      context.items.sizes.noteEnum();
    }
  }

  /** Layouts know no niches, so they would answer with a wrong size. */
  private void refuseEnum(Type sized, Span span) {
    if (Types.containsEnum(sized)) {
      context.unsupported("the size of an enum", span);
    }
  }

  private Typed noEffect(PathChecker.Library library, List<Expression> given, Span span) {
    Type subject = library.subject();
    if (subject != null) {
      Type number = context.inference.freshInteger(span);
      return make(library.function(), List.of(number), given, Type.UNIT, subject, span);
    }
    List<Type> types = given.isEmpty() ? List.of() : List.of(new Type.Opaque("Duration"));
    return make(library.function(), types, given, Type.UNIT, Type.UNIT, span);
  }

  private Typed memory(
      LibraryFunction function,
      List<SyntaxType> typeArguments,
      List<Expression> given,
      @Nullable Type expected,
      Span span) {
    Type subject = subject(typeArguments, span);
    Type constPointer = new Type.RawPointer(false, subject);
    Type pointer = new Type.RawPointer(true, subject);
    Type unique = new Type.Reference(true, subject);
    return switch (function) {
      case POINTER_READ, POINTER_READ_UNALIGNED ->
          make(function, List.of(constPointer), given, subject, subject, span);
      case POINTER_WRITE_BYTES ->
          make(function, List.of(pointer, Type.U8, Type.USIZE), given, subject, Type.UNIT, span);
      case POINTER_WRITE, POINTER_WRITE_UNALIGNED ->
          make(function, List.of(pointer, subject), given, subject, Type.UNIT, span);
      case DROP_IN_PLACE -> make(function, List.of(pointer), given, subject, Type.UNIT, span);
      case POINTER_SWAP ->
          make(function, List.of(pointer, pointer), given, subject, Type.UNIT, span);
      case POINTER_REPLACE ->
          make(function, List.of(pointer, subject), given, subject, subject, span);
      case POINTER_COPY, POINTER_COPY_APART -> {
        List<Type> parameters = List.of(constPointer, pointer, Type.USIZE);
        yield make(function, parameters, given, subject, Type.UNIT, span);
      }
      case POINTER_NULL -> {
        boolean mutable = span.text().contains("null_mut");
        Type type = new Type.RawPointer(mutable, subject);
        if (expected != null && Types.resolve(expected) instanceof Type.RawPointer wanted) {
          context.inference.unify(wanted.target(), subject);
        }
        yield make(function, List.of(), given, subject, type, span);
      }
      case POINTER_WITH_EXPOSED, POINTER_WITHOUT_PROVENANCE, POINTER_DANGLING -> {
        Type type = new Type.RawPointer(named(span).contains("_mut"), subject);
        if (expected != null && Types.resolve(expected) instanceof Type.RawPointer wanted) {
          context.inference.unify(wanted.target(), subject);
        }
        List<Type> parameters =
            function == LibraryFunction.POINTER_DANGLING ? List.of() : List.of(Type.USIZE);
        yield make(function, parameters, given, subject, type, span);
      }
      case POINTER_EQUAL ->
          make(function, List.of(constPointer, constPointer), given, subject, Type.BOOL, span);
      case SWAP -> make(function, List.of(unique, unique), given, subject, Type.UNIT, span);
      case REPLACE -> make(function, List.of(unique, subject), given, subject, subject, span);
      default -> make(function, List.of(subject), given, subject, Type.UNIT, span);
    };
  }

  /** What is called, as it is written. */
  private static String named(Span call) {
    String text = call.text();
    int arguments = text.indexOf('(');
    return arguments < 0 ? text : text.substring(0, arguments);
  }

  /** What the call is about: the first type argument, or open. */
  Type subject(List<SyntaxType> typeArguments, Span span) {
    return typeArguments.isEmpty()
        ? context.inference.fresh(span)
        : context.type(typeArguments.get(0));
  }

  private Typed make(
      LibraryFunction function,
      List<Type> parameters,
      List<Expression> given,
      Type subject,
      Type result,
      Span span) {
    List<Typed> arguments = context.calls.arguments(given, parameters, span, null);
    return arguments.size() == parameters.size()
        ? new Typed.LibraryCall(function, arguments, List.of(), subject, result, span)
        : new Typed.Erroneous(span);
  }

  /** Whether there are as many arguments as wanted; else E0061. */
  boolean counted(List<Expression> given, int wanted, Span span) {
    if (given.size() == wanted) {
      return true;
    }
    context.error(
        Diagnostic.error(
            "E0061",
            "this function takes "
                + wanted
                + " argument"
                + (wanted == 1 ? "" : "s")
                + " but "
                + given.size()
                + " were supplied",
            span));
    return false;
  }

  private Typed spawn(LibraryFunction function, List<Expression> given, Span span) {
    if (!counted(given, 1, span)) {
      given.forEach(context.expressions::check);
      return new Typed.Erroneous(span);
    }
    Typed body = context.expressions.check(given.get(0));
    Type type = Types.resolve(body.type());
    Type result = null;
    int parameters = 0;
    if (type instanceof Type.Closure closure) {
      result = closure.closure().result();
      parameters = closure.closure().parameters().size();
    } else if (type instanceof Type.FunctionItem item) {
      Type.FunctionPointer pointer = context.signature(item.use());
      result = pointer.result();
      parameters = pointer.parameters().size();
    } else if (type instanceof Type.FunctionPointer pointer) {
      result = pointer.result();
      parameters = pointer.parameters().size();
    }
    Type.FunctionPointer bound = result == null ? context.solver().signature(type) : null;
    if (bound != null) {
      result = bound.result();
      parameters = bound.parameters().size();
    }
    if (result == null) {
      return Types.isErroneous(type)
          ? new Typed.Erroneous(span)
          : context.error(
              Diagnostic.error(
                  "E0277", "expected a closure, found `" + type.text() + "`", body.span()));
    }
    if (parameters != 0) {
      return context.error(
          Diagnostic.error(
              "E0593",
              "the body of a thread takes no arguments, but this takes " + parameters,
              body.span()));
    }
    Type handle = new Type.JoinHandle(result, function == LibraryFunction.SCOPE_SPAWN);
    return new Typed.LibraryCall(function, List.of(body), List.of(), result, handle, span);
  }

  private Typed scope(List<Expression> given, Span span) {
    if (!counted(given, 1, span)) {
      given.forEach(context.expressions::check);
      return new Typed.Erroneous(span);
    }
    if (!(given.get(0) instanceof Expression.Closure closure)) {
      return context.unsupported("`thread::scope` without a closure", given.get(0).span());
    }
    Typed body = context.closureBodies.closure(closure, List.of(Types.SCOPE), null);
    if (!(Types.resolve(body.type()) instanceof Type.Closure type)
        || type.closure().parameters().size() != 1
        || !context.inference.unify(type.closure().parameters().get(0).type(), Types.SCOPE)) {
      return body instanceof Typed.Erroneous
          ? body
          : context.error(
              Diagnostic.error(
                  "E0593",
                  "the closure of `thread::scope` takes the scope, as in `|s|`",
                  body.span()));
    }
    type.closure().markScopeBody();
    Type result = type.closure().result();
    return new Typed.LibraryCall(
        LibraryFunction.THREAD_SCOPE, List.of(body), List.of(), result, result, span);
  }

  Typed scopeSpawn(Typed receiver, Expression.MethodCall call) {
    Typed started = spawn(LibraryFunction.SCOPE_SPAWN, call.arguments(), call.span());
    if (!(started instanceof Typed.LibraryCall spawn)) {
      return started;
    }
    Span span = call.receiver().span();
    Typed scope = new Typed.Deref(receiver, Types.pointee(Types.SCOPE), span);
    Typed borrow = new Typed.Borrow(Typed.Borrow.Kind.SHARED, scope, Types.SCOPE, span);
    return new Typed.LibraryCall(
        spawn.function(),
        List.of(spawn.arguments().get(0), borrow),
        List.of(),
        spawn.subject(),
        spawn.type(),
        spawn.span());
  }

  /** The call, or null where the type has no such method. */
  @Nullable Typed method(
      Typed place, Type type, Expression.MethodCall call, @Nullable Type expected) {
    String name = call.name().text();
    if (type instanceof Type.Atomic atomic) {
      return atomics.method(place, atomic, call);
    }
    if (type instanceof Type.RawPointer pointer) {
      return pointers.method(place, pointer, call, expected);
    }
    if (type instanceof Type.JoinHandle handle && name.equals("join")) {
      Type result =
          new Type.Enumeration(
              EnumDefinition.RESULT, List.of(handle.result(), Types.PANIC_PAYLOAD));
      return method(LibraryFunction.JOIN, place, List.of(), call, handle.result(), result);
    }
    if (type instanceof Type.Scalar scalar && Types.isInteger(type)) {
      LibraryFunction function = INTEGER_METHODS.get(name);
      if (function != null) {
        return method(function, place, List.of(type), call, type, type);
      }
      IntegerMethods.Method method = IntegerMethods.find(name, scalar);
      return method == null
          ? null
          : method(
              LibraryFunction.of(method.function()),
              place,
              method.parameters(),
              call,
              type,
              method.result());
    }
    LibraryFunction ofLayout = AllocationChecker.method(type, name);
    if (ofLayout != null) {
      context.items.sizes.ask(call.span());
      return method(ofLayout, place, List.of(), call, type, Type.USIZE);
    }
    if (type instanceof Type.Slice slice) {
      return slice(place, slice.element(), call);
    }
    return type instanceof Type.Array array ? slice(place, array.element(), call) : null;
  }

  /** Of a slice, or of an array, which is borrowed and made one. */
  private @Nullable Typed slice(Typed place, Type element, Expression.MethodCall call) {
    String name = call.name().text();
    boolean unique = name.equals("as_mut_ptr") || name.equals("get_unchecked_mut");
    Span span = call.receiver().span();
    Typed borrow = context.methods.borrow(place, unique, span);
    Type wide = new Type.Reference(unique, new Type.Slice(element));
    Typed receiver =
        Types.resolve(place.type()) instanceof Type.Array
            ? new Typed.Cast(Typed.Cast.Kind.UNSIZE, borrow, wide, span)
            : borrow;
    return switch (name) {
      case "len" ->
          method(LibraryFunction.SLICE_LENGTH, receiver, List.of(), call, element, Type.USIZE);
      case "is_empty" ->
          method(LibraryFunction.SLICE_IS_EMPTY, receiver, List.of(), call, element, Type.BOOL);
      case "as_ptr", "as_mut_ptr" -> {
        Type pointer = new Type.RawPointer(unique, element);
        yield method(LibraryFunction.SLICE_POINTER, receiver, List.of(), call, element, pointer);
      }
      case "get_unchecked", "get_unchecked_mut" -> {
        Type result = new Type.Reference(unique, element);
        yield method(
            LibraryFunction.SLICE_GET_UNCHECKED,
            receiver,
            List.of(Type.USIZE),
            call,
            element,
            result);
      }
      default -> null;
    };
  }

  /** A call of an intrinsic with a receiver. */
  Typed method(
      LibraryFunction function,
      Typed receiver,
      List<Type> parameters,
      Expression.MethodCall call,
      Type subject,
      Type result) {
    List<Typed> rest = context.calls.arguments(call.arguments(), parameters, call.span(), null);
    if (rest.size() != parameters.size()) {
      return new Typed.Erroneous(call.span());
    }
    List<Typed> arguments = new ArrayList<>();
    arguments.add(receiver);
    arguments.addAll(rest);
    return new Typed.LibraryCall(function, arguments, List.of(), subject, result, call.span());
  }

  /** The names of the methods of a library type, for near misses. */
  List<String> methodNames(Type type) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Atomic) {
      return AtomicChecker.names();
    }
    if (found instanceof Type.RawPointer) {
      return PointerMethods.names();
    }
    if (found instanceof Type.JoinHandle) {
      return List.of("join");
    }
    if (found instanceof Type.Array || found instanceof Type.Slice) {
      return SLICE_METHODS;
    }
    return Types.isInteger(found)
        ? Stream.concat(INTEGER_METHODS.keySet().stream(), IntegerMethods.names().stream()).toList()
        : List.of();
  }
}
