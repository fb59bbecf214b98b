package io.egf2.config.internal.report;

import io.egf2.config.internal.text.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An edit as SARIF tells it, so that it holds no value of the document: only what differs is replaced, and there is no fix if
 * anything is inserted but marks, words of JSON, and one word at most that the problem tells anyway.
 */
final class SarifFix {

    /** How far two texts may be apart and still be seen to go on alike. */
    private static final int FARTHEST = 16;

    private static final Pattern MARKS = Pattern.compile("([\\s\"'{}\\[\\]:,\\\\]|\\\\[bfnrt])*");
    private static final Pattern WORD_OF_JSON = Pattern.compile("true|false|null");

    /** A part of the document and what stands there instead. */
    private record Piece(int from, int to, String inserted) {}

    private SarifFix() {}

    /**
     * The fix for an edit.
     *
     * @param said what is told of the problem, where everybody sees it
     * @return empty if it cannot be told without a value of the document
     */
    static Optional<JsonObject> of(
            Edit edit, DocumentText text, String said, String hint, JsonObject artifactLocation) {
        if (!text.holds(edit)) {
            return Optional.empty();
        }
        Piece whole = new Piece(edit.from(), edit.to(), edit.replacement());
        return Stream.of(pieces(text.between(edit.from(), edit.to()), edit), List.of(whole))
                .filter(pieces -> isWhole(pieces, text) && isSafe(pieces, said + " " + hint))
                .map(pieces -> fix(pieces, text, hint, artifactLocation))
                .findFirst();
    }

    private static JsonObject fix(List<Piece> pieces, DocumentText text, String hint, JsonObject artifactLocation) {
        List<JsonObject> replacements = new ArrayList<>();
        pieces.forEach(piece -> replacements.add(replacement(piece, text)));
        JsonObject change = JsonObject.of("artifactLocation", artifactLocation).with("replacements", replacements);
        JsonObject fix = hint.isEmpty() ? new JsonObject() : JsonObject.of("description", SarifText.message(hint));
        return fix.with("artifactChanges", List.of(change));
    }

    private static JsonObject replacement(Piece piece, DocumentText text) {
        JsonObject replacement = JsonObject.of(
                "deletedRegion", text.region(piece.from(), piece.to()).json());
        return piece.inserted().isEmpty()
                ? replacement
                : replacement.with("insertedContent", JsonObject.of("text", piece.inserted()));
    }

    /** Whether something is replaced, and no half of a character. */
    private static boolean isWhole(List<Piece> pieces, DocumentText text) {
        return !pieces.isEmpty()
                && pieces.stream().noneMatch(piece -> text.isWithinPair(piece.from()) || text.isWithinPair(piece.to()));
    }

    private static boolean isSafe(List<Piece> pieces, String said) {
        List<String> words = pieces.stream()
                .map(Piece::inserted)
                .filter(inserted -> !MARKS.matcher(inserted).matches())
                .toList();
        return words.isEmpty()
                || words.size() == 1 && (WORD_OF_JSON.matcher(words.get(0)).matches() || isWordOf(words.get(0), said));
    }

    /** A text is often said without its quotation marks. */
    private static boolean isWordOf(String inserted, String said) {
        String word = inserted.replaceAll("^\"|\"$", "");
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                .matcher(said)
                .find();
    }

    /** What differs between a part of the document and its replacement. */
    private static List<Piece> pieces(String written, Edit edit) {
        String wanted = edit.replacement();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        int to = 0;
        while (at < written.length() || to < wanted.length()) {
            if (at < written.length() && to < wanted.length() && written.charAt(at) == wanted.charAt(to)) {
                at++;
                to++;
            } else {
                int[] step = step(written, at, wanted, to);
                pieces.add(new Piece(edit.from() + at, edit.from() + at + step[0], wanted.substring(to, to + step[1])));
                at += step[0];
                to += step[1];
            }
        }
        return pieces;
    }

    /** How many characters are gone, and how many are new, until both go on alike; all the rest of both if that is far off. */
    private static int[] step(String written, int at, String wanted, int to) {
        for (int apart = 1; apart <= FARTHEST; apart++) {
            for (int gone = apart; gone >= 0; gone--) {
                if (goOnAlike(written, at + gone, wanted, to + apart - gone)) {
                    return new int[] {gone, apart - gone};
                }
            }
        }
        return new int[] {written.length() - at, wanted.length() - to};
    }

    private static boolean goOnAlike(String written, int at, String wanted, int to) {
        boolean bothEnd = at == written.length() && to == wanted.length();
        return bothEnd || at < written.length() && to < wanted.length() && written.charAt(at) == wanted.charAt(to);
    }
}
