package io.egf2.config.internal.record;

import io.egf2.config.internal.bind.Shape;
import io.egf2.config.internal.bind.TextShape;
import io.egf2.config.internal.foreign.ConvertedShape;
import io.egf2.config.internal.foreign.DatabindShape;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * How a type is read that is neither ours nor a record: by a method of its own that takes a text (the implicit conversion of
 * MicroProfile Config), else by databind.
 */
final class ValueTypes {

    private ValueTypes() {}

    /** A type that is made of another value, as {@link Creator} found. */
    static Shape shape(Class<?> type, Shape given, Executable creator) {
        return new ConvertedShape(type, given, creator);
    }

    static Shape shape(Class<?> type) {
        Executable conversion = isForJackson(type) ? null : conversion(type);
        if (conversion != null) {
            return new ConvertedShape(type, new TextShape(String.class), conversion);
        }
        DatabindRecords.check(type);
        return new DatabindShape(type);
    }

    /** A type that is annotated for Jackson means to be read by it. */
    private static boolean isForJackson(Class<?> type) {
        return !isOfJdk(type) && JacksonAnnotations.isAnywhereIn(DeclaredAnnotations.of(type));
    }

    private static @Nullable Executable conversion(Class<?> type) {
        Executable known = named(type, knownName(type.getName()), String.class);
        if (known != null) {
            return known;
        }
        String[] names = {"of", "valueOf", "parse"};
        for (String name : names) {
            Executable found = named(type, name, String.class);
            if (found != null) {
                return found;
            }
        }
        Executable parse = named(type, "parse", CharSequence.class);
        return parse == null && !isOfJdk(type) ? constructor(type) : parse;
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

    private static @Nullable Executable named(Class<?> type, String name, Class<?> parameter) {
        if (name.isEmpty()) {
            return null;
        }
        try {
            Method method = type.getDeclaredMethod(name, parameter);
            boolean fits = Modifier.isStatic(method.getModifiers()) && type.isAssignableFrom(method.getReturnType());
            return fits ? accessible(method) : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static @Nullable Executable constructor(Class<?> type) {
        try {
            return Modifier.isAbstract(type.getModifiers())
                    ? null
                    : accessible(type.getDeclaredConstructor(String.class));
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /** Only what is public is a way in; of a type that is not, its package is open as the record's is. */
    private static @Nullable Executable accessible(Executable executable) {
        return Modifier.isPublic(executable.getModifiers()) && executable.trySetAccessible() ? executable : null;
    }

    /** Why a type is refused, and what to use instead; empty if there is nothing against it. */
    static String refusal(Class<?> type) {
        String instead = instead(type);
        boolean isNone = instead.isEmpty() && isOfJdk(type) && !isReadByDatabind(type) && conversion(type) == null;
        return isNone ? "is none of a value; use String" : instead;
    }

    /** Its constructors open files or start threads, and databind would call them too. */
    private static boolean isOfJdk(Class<?> type) {
        return type.getName().startsWith("java.") || type.getName().startsWith("javax.");
    }

    /** What databind has a way of its own for. */
    private static boolean isReadByDatabind(Class<?> type) {
        return switch (type.getName()) {
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
    private static String instead(Class<?> type) {
        return switch (type.getName()) {
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
