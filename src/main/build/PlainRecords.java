import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;

/**
 * Spells out {@code hashCode} and {@code equals} of records in a folder of classes.
 *
 * <p>The compiler leaves both to {@code java.lang.runtime.ObjectMethods}, which puts them together
 * from method handles when they are first called: 30 ms of the 150 ms of a small spec, and no class
 * archive can keep them. What is written here is what that class specifies: components in order,
 * {@code 31 * hash + hash of the next} from zero, primitives by the methods of their wrappers,
 * references by {@code java.util.Objects}. Methods that a record has itself stay as they are.
 */
public final class PlainRecords {
  private static final String OBJECTS = "java/util/Objects";

  private PlainRecords() {}

  public static void main(String[] arguments) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      files.filter(file -> file.toString().endsWith(".class")).forEach(PlainRecords::rewrite);
    }
  }

  private static void rewrite(Path file) {
    try {
      byte[] before = Files.readAllBytes(file);
      ClassReader reader = new ClassReader(before);
      if (!"java/lang/Record".equals(reader.getSuperName())) {
        return;
      }
      ClassWriter writer = new ClassWriter(reader, 0);
      reader.accept(new RecordVisitor(writer), 0);
      byte[] after = writer.toByteArray();
      if (!Arrays.equals(before, after)) {
        Files.write(file, after);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Component(String name, String descriptor) {}

  /** Replaces the methods that are nothing but a call of what {@code ObjectMethods} makes. */
  private static final class RecordVisitor extends ClassVisitor {
    private final List<Component> components = new ArrayList<>();
    private String owner = "";

    RecordVisitor(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] interfaces) {
      owner = name;
      super.visit(version, access, name, signature, parent, interfaces);
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(
        String name, String descriptor, String signature) {
      components.add(new Component(name, descriptor));
      return super.visitRecordComponent(name, descriptor, signature);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      boolean either = name.equals("hashCode") && descriptor.equals("()I")
          || name.equals("equals") && descriptor.equals("(Ljava/lang/Object;)Z");
      return either ? new MadeMethod(next, owner, name, components) : next;
    }
  }

  /** Copies a method, but for one that {@code ObjectMethods} makes. */
  private static final class MadeMethod extends MethodVisitor {
    private final String owner;
    private final String name;
    private final List<Component> components;
    private boolean made;

    MadeMethod(MethodVisitor next, String owner, String name, List<Component> components) {
      super(Opcodes.ASM9, next);
      this.owner = owner;
      this.name = name;
      this.components = components;
    }

    @Override
    public void visitInvokeDynamicInsn(
        String called, String descriptor, Handle bootstrap, Object... constants) {
      if (!bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods")) {
        super.visitInvokeDynamicInsn(called, descriptor, bootstrap, constants);
        return;
      }
      made = true;
      // On the stack are the record and, for equals, the other object.
      if (name.equals("hashCode")) {
        hash();
      } else {
        equality();
      }
    }

    private void hash() {
      mv.visitInsn(Opcodes.POP);
      mv.visitInsn(Opcodes.ICONST_0);
      for (Component component : components) {
        mv.visitIntInsn(Opcodes.BIPUSH, 31);
        mv.visitInsn(Opcodes.IMUL);
        field(0, component);
        Type type = Type.getType(component.descriptor());
        if (isReference(type)) {
          call(OBJECTS, "hashCode", "(Ljava/lang/Object;)I");
        } else {
          call(wrapper(type), "hashCode", "(" + component.descriptor() + ")I");
        }
        mv.visitInsn(Opcodes.IADD);
      }
    }

    /** Leaves early where something differs; the return that the compiler wrote follows the yes. */
    private void equality() {
      mv.visitInsn(Opcodes.POP2);
      Label different = new Label();
      Label end = new Label();
      mv.visitVarInsn(Opcodes.ALOAD, 1);
      mv.visitTypeInsn(Opcodes.INSTANCEOF, owner);
      mv.visitJumpInsn(Opcodes.IFEQ, different);
      for (Component component : components) {
        field(0, component);
        field(1, component);
        Type type = Type.getType(component.descriptor());
        if (isReference(type)) {
          call(OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
          mv.visitJumpInsn(Opcodes.IFEQ, different);
        } else {
          String each = component.descriptor();
          call(wrapper(type), "compare", "(" + each + each + ")I");
          mv.visitJumpInsn(Opcodes.IFNE, different);
        }
      }
      mv.visitInsn(Opcodes.ICONST_1);
      mv.visitJumpInsn(Opcodes.GOTO, end);
      mv.visitLabel(different);
      mv.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      mv.visitInsn(Opcodes.ICONST_0);
      mv.visitLabel(end);
      mv.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {Opcodes.INTEGER});
    }

    private void field(int variable, Component component) {
      mv.visitVarInsn(Opcodes.ALOAD, variable);
      if (variable == 1) {
        mv.visitTypeInsn(Opcodes.CHECKCAST, owner);
      }
      mv.visitFieldInsn(Opcodes.GETFIELD, owner, component.name(), component.descriptor());
    }

    private void call(String where, String method, String descriptor) {
      mv.visitMethodInsn(Opcodes.INVOKESTATIC, where, method, descriptor, false);
    }

    @Override
    public void visitMaxs(int stack, int variables) {
      // A hash, 31 or a value of two words beside it; or two values of two words.
      super.visitMaxs(made ? Math.max(stack, 5) : stack, variables);
    }

    private static boolean isReference(Type type) {
      return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    private static String wrapper(Type type) {
      return switch (type.getSort()) {
        case Type.BOOLEAN -> "java/lang/Boolean";
        case Type.BYTE -> "java/lang/Byte";
        case Type.CHAR -> "java/lang/Character";
        case Type.SHORT -> "java/lang/Short";
        case Type.INT -> "java/lang/Integer";
        case Type.LONG -> "java/lang/Long";
        case Type.FLOAT -> "java/lang/Float";
        case Type.DOUBLE -> "java/lang/Double";
        default -> throw new IllegalArgumentException(type.getDescriptor());
      };
    }
  }
}
