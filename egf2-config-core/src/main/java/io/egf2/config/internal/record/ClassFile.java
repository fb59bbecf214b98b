package io.egf2.config.internal.record;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The annotations in the class file of a type (The Java Virtual Machine Specification, Java SE 17, chapter 4). Reflection
 * makes a proxy class for each kind of annotation, which would be a sixth of the time of a start from a file, and more with
 * an archive of classes, as no archive keeps them.
 */
final class ClassFile {

    private static final int MAGIC = 0xCAFEBABE;

    private final DataInputStream in;
    private final Map<String, Map<String, Map<String, Object>>> found = new HashMap<>();
    private final List<String> components = new ArrayList<>();
    private final StringBuilder canonical = new StringBuilder("<init>(");
    private @Nullable Object[] constants = {};

    private ClassFile(byte[] file) {
        this.in = new DataInputStream(new ByteArrayInputStream(file));
    }

    /** All annotations of a type, by {@link Members}; null if there is no class file to be read. */
    static @Nullable Map<String, Annotations> annotations(Class<?> type) {
        String name = type.getName();
        try (InputStream file = type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
            return file == null ? null : new ClassFile(file.readAllBytes()).read(name);
        } catch (IOException | RuntimeException e) {
            return null; // encrypted, say, or of a JVM to come
        }
    }

    private Map<String, Annotations> read(String expected) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("no class file");
        }
        in.skipNBytes(4); // version
        readConstants();
        in.skipNBytes(2); // access
        Object name = constants[(Integer) constant()];
        in.skipNBytes(2); // superclass
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        readMembers(); // fields
        readMembers(); // methods
        readAttributes(Members.TYPE);
        if (!expected.replace('.', '/').equals(name)) {
            throw new IOException("the file of another class");
        }
        addParameters();
        Map<String, Annotations> annotations = new HashMap<>();
        for (Map.Entry<String, Map<String, Map<String, Object>>> member : found.entrySet()) {
            annotations.put(member.getKey(), new Annotations(member.getValue()));
        }
        return annotations;
    }

    /** What annotates a parameter of the canonical constructor annotates the component. */
    private void addParameters() {
        for (int i = 0; i < components.size(); i++) {
            Map<String, Map<String, Object>> parameter = found.remove(Members.parameter(canonical + ")V", i));
            if (parameter != null) {
                member(components.get(i)).putAll(parameter);
            }
        }
    }

    private Map<String, Map<String, Object>> member(String key) {
        Map<String, Map<String, Object>> known = found.get(key);
        if (known == null) {
            known = new HashMap<>();
            found.put(key, known);
        }
        return known;
    }

    private void readConstants() throws IOException {
        constants = new Object[in.readUnsignedShort()];
        for (int i = 1; i < constants.length; i++) {
            int tag = in.readUnsignedByte();
            constants[i] = readConstant(tag);
            if (tag == 5 || tag == 6) {
                i++; // eight bytes take two places
            }
        }
    }

    /** The value of a constant that annotations use; of a class, the place of its name. */
    private @Nullable Object readConstant(int tag) throws IOException {
        return switch (tag) {
            case 1 -> in.readUTF();
            case 3 -> (long) in.readInt();
            case 5 -> in.readLong();
            case 7 -> in.readUnsignedShort();
            default -> {
                in.skipNBytes(length(tag));
                yield null;
            }
        };
    }

    private static int length(int tag) throws IOException {
        return switch (tag) {
            case 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 6 -> 8;
            default -> throw new IOException("a constant of the kind " + tag);
        };
    }

    private Object constant() throws IOException {
        Object constant = constants[in.readUnsignedShort()];
        return constant == null ? "" : constant;
    }

    private String text() throws IOException {
        return (String) constant();
    }

    private void readMembers() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(2); // access
            String name = text();
            readAttributes(Members.key(name, text()));
        }
    }

    private void readAttributes(String member) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String name = text();
            int length = in.readInt();
            switch (name) {
                case "RuntimeVisibleAnnotations" -> readAnnotations(member);
                case "RuntimeVisibleParameterAnnotations" -> readParameters(member);
                case "Record" -> readComponents();
                default -> in.skipNBytes(length);
            }
        }
    }

    private void readComponents() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String name = text();
            components.add(name);
            canonical.append(text());
            readAttributes(name);
        }
    }

    private void readParameters(String method) throws IOException {
        int count = in.readUnsignedByte();
        for (int i = 0; i < count; i++) {
            readAnnotations(Members.parameter(method, i));
        }
    }

    private void readAnnotations(String member) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String type = text();
            member(member).put(type.substring(1, type.length() - 1).replace('/', '.'), readElements());
        }
    }

    private Map<String, Object> readElements() throws IOException {
        Map<String, Object> elements = new HashMap<>();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            elements.put(text(), readValue());
        }
        return elements;
    }

    private Object readValue() throws IOException {
        return switch (in.readUnsignedByte()) {
            case 'e' -> {
                in.skipNBytes(2); // its type
                yield constant();
            }
            case '@' -> {
                in.skipNBytes(2); // its type
                yield readElements();
            }
            case '[' -> readValues();
            default -> constant();
        };
    }

    private List<Object> readValues() throws IOException {
        List<Object> values = new ArrayList<>();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            values.add(readValue());
        }
        return values;
    }
}
