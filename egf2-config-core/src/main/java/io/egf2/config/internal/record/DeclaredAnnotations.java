package io.egf2.config.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All annotations of a type as Jackson sees them: those of its interfaces too, and what another annotation bundles, by {@code
 * JacksonAnnotationsInside}.
 */
final class DeclaredAnnotations {

    private static final String BUNDLE = "com.fasterxml.jackson.annotation.JacksonAnnotationsInside";

    private final Map<String, Annotations> members;
    private final @Nullable ClassLoader loader;

    private DeclaredAnnotations(Class<?> type) {
        this.members = read(type);
        this.loader = type.getClassLoader();
    }

    /** By {@link Members}. */
    static Map<String, Annotations> of(Class<?> type) {
        DeclaredAnnotations declared = new DeclaredAnnotations(type);
        declared.inherit(type);
        for (Map.Entry<String, Annotations> member : declared.members.entrySet()) {
            member.setValue(declared.unbundled(member.getValue(), List.of()));
        }
        return declared.members;
    }

    private static Map<String, Annotations> read(Class<?> type) {
        Map<String, Annotations> annotations = ClassFile.annotations(type);
        return annotations == null ? ReflectedAnnotations.of(type) : annotations;
    }

    /** From the interfaces of somebody's own: what annotates them, and their methods without parameters. */
    private void inherit(Class<?> type) {
        for (Class<?> inherited : type.getInterfaces()) {
            if (!inherited.getName().startsWith("java.")) {
                for (Map.Entry<String, Annotations> member : read(inherited).entrySet()) {
                    if (member.getKey().equals(Members.TYPE) || Members.isValue(member.getKey())) {
                        Annotations own = members.getOrDefault(member.getKey(), Annotations.NONE);
                        members.put(member.getKey(), own.and(member.getValue()));
                    }
                }
                inherit(inherited);
            }
        }
    }

    private Annotations unbundled(Annotations annotations, List<String> open) {
        Annotations all = annotations;
        for (String name : annotations.elements().keySet()) {
            all = isForeign(name) && !open.contains(name) ? all.and(bundledBy(name, open)) : all;
        }
        return all;
    }

    private static boolean isForeign(String annotation) {
        return !annotation.startsWith("com.fasterxml.jackson.annotation.")
                && !annotation.startsWith("tools.jackson.databind.annotation.")
                && !annotation.startsWith("java.")
                && !annotation.startsWith("io.egf2.config.");
    }

    /**
     * What an annotation bundles; nothing if it is not there, which the JVM allows.
     *
     * @param open the annotations that it is bundled by: one may bundle itself
     */
    private Annotations bundledBy(String annotation, List<String> open) {
        List<String> inside = new ArrayList<>(open);
        inside.add(annotation);
        try {
            Class<?> type = Class.forName(annotation, false, loader);
            Annotations bundled = read(type).getOrDefault(Members.TYPE, Annotations.NONE);
            return bundled.has(BUNDLE) ? unbundled(bundled, inside) : Annotations.NONE;
        } catch (ClassNotFoundException | LinkageError e) {
            return Annotations.NONE;
        }
    }
}
