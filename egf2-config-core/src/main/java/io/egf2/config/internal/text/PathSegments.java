package io.egf2.config.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a path is without its {@code .} and {@code ..} (RFC 3986, section 5.2.4). Loaded only when a path has some. */
public final class PathSegments {

    private PathSegments() {}

    /**
     * Whether there are any; also percent-encoded, as HTTP clients and servers understand them.
     *
     * @param path one that begins with a slash
     */
    public static boolean haveDots(String path) {
        for (String segment : path.substring(1).split("/", -1)) {
            if (dots(segment) > 0) {
                return true;
            }
        }
        return false;
    }

    public static String withoutDots(String path) {
        List<String> kept = new ArrayList<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            int dots = dots(segments[i]);
            if (dots == 2 && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            }
            if (dots == 0) {
                kept.add(segments[i]);
            } else if (i == segments.length - 1) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    /** How many dots a segment has, and nothing else; 0 if it is another one. */
    private static int dots(String segment) {
        String plain = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
        return plain.equals(".") ? 1 : plain.equals("..") ? 2 : 0;
    }
}
