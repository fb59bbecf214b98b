package io.egf2.config.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All annotations of a type as Jackson sees them: those of its interfaces too, and what another annotation bundles, by {@code
 * JacksonAnnotationsInside}.
 */
final class DeclaredAnnotations {

    private static final String BUNDLE = "com.fasterxml.jackson.annotation.JacksonAnnotationsInside";

    /** Sorted, because a JVM gives the methods of a class in any order: which fault is told, and how, must not depend on it. */
    private final Map<String, Annotations> members;

    private final DeclaredType type;

    private DeclaredAnnotations(DeclaredType type) {
        this.members = new TreeMap<>(type.annotations());
        this.type = type;
    }

    /** By {@link Members}. */
    static Map<String, Annotations> of(DeclaredType type) {
        DeclaredAnnotations declared = new DeclaredAnnotations(type);
        declared.inherit(type);
        for (Map.Entry<String, Annotations> member : declared.members.entrySet()) {
            member.setValue(declared.unbundled(member.getValue(), List.of()));
        }
        return declared.members;
    }

    /** From the interfaces of somebody's own: what annotates them, and their methods without parameters. */
    private void inherit(DeclaredType type) {
        for (DeclaredType inherited : type.interfaces()) {
            if (!inherited.name().full().startsWith("java.")) {
                for (Map.Entry<String, Annotations> member :
                        inherited.annotations().entrySet()) {
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
        DeclaredType declared = type.annotation(annotation);
        Annotations bundled = declared == null
                ? Annotations.NONE
                : declared.annotations().getOrDefault(Members.TYPE, Annotations.NONE);
        return bundled.has(BUNDLE) ? unbundled(bundled, inside) : Annotations.NONE;
    }
}
