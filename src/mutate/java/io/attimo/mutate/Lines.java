package io.attimo.mutate;

import java.util.function.IntUnaryOperator;
import java.util.stream.StreamSupport;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Puts a call to the probe before the first instruction of each line. */
final class Lines {

    private Lines() {}

    /** @param number of a line, to be told to the probe when it is run */
    static byte[] told(byte[] given, IntUnaryOperator number) {
        var reader = new ClassReader(given);
        var tree = new ClassNode();
        reader.accept(tree, 0);
        tree.methods.forEach(method -> tell(method, number));
        var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        tree.accept(writer);
        return writer.toByteArray();
    }

    private static void tell(MethodNode method, IntUnaryOperator number) {
        StreamSupport.stream(method.instructions.spliterator(), false)
                .filter(LineNumberNode.class::isInstance)
                .map(LineNumberNode.class::cast)
                .toList()
                .forEach(line -> {
                    var call = new InsnList();
                    call.add(new LdcInsnNode(number.applyAsInt(line.line)));
                    call.add(new MethodInsnNode(Opcodes.INVOKESTATIC, "io/attimo/mutate/Probe", "hit", "(I)V"));
                    put(call, instruction(line), method.instructions);
                });
    }

    /** What is made of a new object before it is one is told by the place of its NEW, which must stay at its label. */
    private static void put(InsnList call, AbstractInsnNode first, InsnList instructions) {
        if (first.getOpcode() == Opcodes.NEW) {
            instructions.insert(first, call);
        } else {
            instructions.insertBefore(first, call);
        }
    }

    /** Labels and frames come before it and must stay where they are. */
    private static AbstractInsnNode instruction(AbstractInsnNode line) {
        var next = line;
        while (next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next;
    }
}
