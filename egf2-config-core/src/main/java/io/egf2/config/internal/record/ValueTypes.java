package io.egf2.config.internal.record;

import io.egf2.config.internal.bind.Maker;
import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.bind.TextShape;
import io.egf2.config.internal.foreign.ConvertedShape;
import org.jspecify.annotations.Nullable;

/**
 * How a type is read that is neither ours nor a record: by a method of its own that takes a text (the implicit conversion of
 * MicroProfile Config), else by databind.
 */
final class ValueTypes {

    private ValueTypes() {}

    /** A type that is made of another value, as {@link Creator} found. */
    static Shape shape(DeclaredType type, Shape given, Maker creator) {
        return new ConvertedShape(type.name(), given, creator);
    }

    static Shape shape(DeclaredType type) {
        Invocable conversion = isForJackson(type) ? null : conversion(type);
        if (conversion != null) {
            return shape(type, new TextShape(String.class), conversion.maker());
        }
        DatabindRecords.check(type);
        return type.databind();
    }

    /** A type that is annotated for Jackson means to be read by it. */
    private static boolean isForJackson(DeclaredType type) {
        return !isOfJdk(type) && JacksonAnnotations.isAnywhereIn(DeclaredAnnotations.of(type));
    }

    private static @Nullable Invocable conversion(DeclaredType type) {
        Invocable known = named(type, knownName(type.name().full()), String.class);
        if (known != null) {
            return known;
        }
        String[] names = {"of", "valueOf", "parse"};
        for (String name : names) {
            Invocable found = named(type, name, String.class);
            if (found != null) {
                return found;
            }
        }
        Invocable parse = named(type, "parse", CharSequence.class);
        return parse == null && !isOfJdk(type) ? named(type, Invocable.CONSTRUCTOR, String.class) : parse;
    }

    /** The method of a type of the JDK that has another name. */
    private static String knownName(String type) {
        return switch (type) {
            case "java.util.regex.Pattern" -> "compile";
            case "java.nio.charset.Charset" -> "forName";
            case "java.util.Currency" -> "getInstance";
            case "java.util.UUID" -> "fromString";
            default -> "";
        };
    }

    /** Only what is public is a way in; of a type that is not, its package is open as the record's is. */
    private static @Nullable Invocable named(DeclaredType type, String name, Class<?> parameter) {
        for (Invocable invocable : type.invocables()) {
            boolean fits =
                    invocable.isConstructor() ? !type.isAbstract() : invocable.isStatic() && invocable.gives(type);
            if (invocable.name().equals(name) && fits && invocable.isPublic() && takes(invocable, parameter)) {
                return invocable.isReachable() ? invocable : null;
            }
        }
        return null;
    }

    private static boolean takes(Invocable invocable, Class<?> parameter) {
        return invocable.parameters().size() == 1
                && invocable.parameters().get(0).known() == parameter;
    }

    /** Why a type is refused, and what to use instead; empty if there is nothing against it. */
    static String refusal(DeclaredType type) {
        String instead = instead(type);
        boolean isNone = instead.isEmpty() && isOfJdk(type) && !isReadByDatabind(type) && conversion(type) == null;
        return isNone ? "is none of a value; use String" : instead;
    }

    /** Its constructors open files or start threads, and databind would call them too. */
    private static boolean isOfJdk(DeclaredType type) {
        return type.name().full().startsWith("java.") || type.name().full().startsWith("javax.");
    }

    /** What databind has a way of its own for. */
    private static boolean isReadByDatabind(DeclaredType type) {
        return switch (type.name().full()) {
            case "java.lang.Object",
                    "java.lang.CharSequence",
                    "java.lang.Character",
                    "java.lang.Number",
                    "java.util.concurrent.atomic.AtomicBoolean",
                    "java.util.concurrent.atomic.AtomicInteger",
                    "java.util.concurrent.atomic.AtomicLong" -> true;
            default -> false;
        };
    }

    /** Of a type that accepts anything, or looks names up. */
    private static String instead(DeclaredType type) {
        return switch (type.name().full()) {
            case "java.util.Locale" -> "accepts any text; use String";
            case "java.util.TimeZone", "java.util.SimpleTimeZone" -> "accepts any text; use ZoneId";
            case "java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar" ->
                "accepts nearly any text; use Instant or LocalDate";
            case "java.net.InetAddress", "java.net.Inet4Address", "java.net.Inet6Address" ->
                "looks names up; use HostAndPort or String";
            case "java.net.SocketAddress", "java.net.InetSocketAddress" -> "looks names up; use HostAndPort";
            case "java.io.File" -> "is a path; use Path";
            case "java.net.URL" -> "looks names up when compared; use PeerUrl or URI";
            default -> "";
        };
    }
}
