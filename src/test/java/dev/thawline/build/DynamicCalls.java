package dev.thawline.build;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Lists what a class links at run time. */
final class DynamicCalls extends ClassVisitor {
  private final List<String> calls;

  DynamicCalls(List<String> calls) {
    super(Opcodes.ASM9);
    this.calls = calls;
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public void visitInvokeDynamicInsn(
          String called, String type, Handle bootstrap, Object... constants) {
        calls.add(called);
      }
    };
  }
}
