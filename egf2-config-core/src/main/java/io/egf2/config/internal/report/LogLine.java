package io.egf2.config.internal.report;

import java.nio.charset.StandardCharsets;

/** One line that must not become longer than a log collector takes: it is always whole, whatever has been left out. */
final class LogLine {

    private final StringBuilder told;
    private final String end;
    private final int mostBytes;
    private String rest = "";

    LogLine(String head, String end, int mostBytes) {
        this.told = new StringBuilder(bytes(head) <= mostBytes / 2 ? head : cut(head, mostBytes / 2));
        this.end = end;
        this.mostBytes = mostBytes;
    }

    /**
     * Adds an item if it fits.
     *
     * @param rest what is to be said of all items that follow, if this is the last one
     * @return whether it fits; the first item does in any case, cut short
     */
    boolean add(String item, String rest) {
        int room = mostBytes - bytes(told.toString()) - bytes(rest) - bytes(end);
        boolean isFirst = this.rest.isEmpty();
        if (bytes(item) > room && !isFirst) {
            return false;
        }
        told.append(bytes(item) <= room ? item : cut(item, room));
        this.rest = rest;
        return true;
    }

    private static String cut(String item, int room) {
        int end = Math.min(item.length(), Math.max(0, room - 3));
        while (end > 0
                && (bytes(item.substring(0, end)) > room - 3 || Character.isHighSurrogate(item.charAt(end - 1)))) {
            end--;
        }
        return item.substring(0, end) + '\u2026';
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    String text() {
        return told + rest + end;
    }
}
