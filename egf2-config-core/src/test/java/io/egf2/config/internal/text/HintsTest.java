package io.egf2.config.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.egf2.config.HostAndPort;
import io.egf2.config.PeerUrl;
import io.egf2.config.internal.location.ConfigLocation;
import io.egf2.config.internal.report.StageFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Follows the hints to the letter, as a person would who knows nothing else: each edit in words is applied, and after some of them
 * the text is accepted. A hint that leads nowhere, or in a circle, is false.
 */
class HintsTest {

    /** What people paste around and into a URL. The last edit of each must be accepted. */
    private static final List<UnaryOperator<String>> FAULTS = List.of(
            text -> " " + text,
            text -> text + " ",
            text -> "\u00a0" + text,
            text -> text + "\u00a0",
            text -> "\ufeff" + text,
            text -> text + "\u200b",
            text -> "\u200e" + text + "\u200f",
            text -> text + "\n",
            text -> text + "\r\n",
            text -> "\t" + text,
            text -> '"' + text + '"',
            text -> "'" + text + "'",
            text -> "`" + text + "`",
            text -> "\u201c" + text + "\u201d",
            text -> '"' + text,
            text -> text + "'",
            text -> text + ",",
            text -> text + ";",
            text -> text + ".",
            text -> '"' + text + "\",",
            text -> "<" + text + ">",
            text -> "(" + text + ")",
            text -> "[" + text + "]",
            text -> "{" + text + "}",
            text -> "[auth](" + text + ")",
            text -> text.replace("://", ":\u200b//"),
            text -> text.replace("auth", "au\u200bth"),
            text -> text.replace("auth", "au\u00adth"),
            text -> text.replace("://", "\uff1a//"),
            text -> text.replace("auth", "\uff41uth"),
            text -> text.replace("://", ";//"),
            text -> text.replace("://", "//"),
            text -> text.replace("://", ":/"),
            text -> text.replace("://", ":"),
            text -> text.replace("://", ":\\\\"),
            text -> text.replace("/", "\\"),
            text -> text.replace("http", "htp"),
            text -> text.replace("http://", ""),
            text -> text.replace("http:", ""),
            text -> text.replace(":2016", ";2016"),
            text -> text.replace(":2016", ",2016"),
            text -> text.replace(":2016", " 2016"),
            text -> text + "/a%",
            text -> text + "/a[b]",
            text -> text + "/a^");

    private static final List<Edit> EDITS = List.of(
            new Edit("delete the (?:blank|character|quotation mark) in front of it", (text, of) -> text.substring(1)),
            new Edit(
                    "delete the (?:blank|character|quotation mark) behind it",
                    (text, of) -> text.substring(0, text.length() - 1)),
            new Edit(
                    "delete the (?:comma|semicolon|period) at its end",
                    (text, of) -> text.substring(0, text.length() - 1)),
            new Edit("delete the first character and the last", (text, of) -> text.substring(1, text.length() - 1)),
            new Edit(
                    "keep only what stands in the parentheses",
                    (text, of) -> text.substring(text.indexOf('(') + 1, text.indexOf(')'))),
            new Edit("delete this character", (text, of) -> text.replaceFirst("\\p{Cf}|\\p{Zs}", "")),
            new Edit("write / instead", (text, of) -> text.replace('\\', '/')),
            new Edit("write http:// or https:// in front of it", (text, of) -> "http://" + text),
            new Edit("write http: or https: in front of them", (text, of) -> "http:" + text),
            new Edit("write (https?)://", (text, of) -> of.group(1) + "://" + text.replaceFirst("^https?:?/*", "")),
            new Edit("did you mean (https?)://\\?", (text, of) -> of.group(1) + text.substring(text.indexOf("://"))),
            new Edit("write : instead of a blank", (text, of) -> text.replaceFirst(" ", ":")),
            new Edit("write : instead of (.)", (text, of) -> text.replaceFirst(Pattern.quote(of.group(1)), ":")),
            new Edit("write (.) instead", (text, of) -> text.replaceFirst("[\uff01-\uff5e]", of.group(1))),
            new Edit("write % itself as %25", (text, of) -> text.replaceFirst("%(?![0-9A-F]{2})", "%25")),
            new Edit(
                    "percent-encode it: write (%[0-9A-F]{2})",
                    (text, of) -> text.replace(
                            Character.toString(Integer.parseInt(of.group(1).substring(1), 16)), of.group(1))),
            new Edit("delete the # and what follows it(?:; .*)?", (text, of) -> text.substring(0, text.indexOf('#'))),
            new Edit("delete the \\? and what follows it", (text, of) -> text.substring(0, text.indexOf('?'))),
            new Edit(
                    "delete what stands before the @, and the @ itself(?:; .*)?",
                    (text, of) -> text.replaceFirst("//.*@", "//").replaceFirst("^[^/]*@", "")),
            new Edit(
                    "write only its host and port, without the scheme in front",
                    (text, of) -> text.substring(text.indexOf("://") + 3)),
            new Edit("write only the host and port", (text, of) -> text.substring(0, text.indexOf('/'))),
            new Edit("write a colon and the port behind it", (text, of) -> text + ":2016"),
            new Edit("write the address as in .*", (text, of) -> text.replaceFirst("([0-9a-f:]*::[0-9a-f:]*)", "[$1]")),
            new Edit(
                    "write the address without % and what follows it", (text, of) -> text.replaceFirst("%[^\\]]*", "")),
            new Edit(
                    "write the host between the second slash and the third",
                    (text, of) -> text.replaceFirst("///", "//auth/")),
            new Edit("replace .* with (?:the|it) .*|replace it with .*", (text, of) -> "http://auth:2016"));

    private record Edit(String hint, Action action) {

        interface Action {
            String apply(String text, Matcher of);
        }

        @Nullable
        String apply(String hint, String text) {
            Matcher matcher = Pattern.compile(this.hint).matcher(hint);
            return matcher.matches() ? action.apply(text, matcher) : null;
        }
    }

    private record Fault(String message, Optional<String> hint) {}

    private static Optional<Fault> ofPeer(String text) {
        return outcome(() -> PeerUrl.of(text));
    }

    private static Optional<Fault> ofHost(String text) {
        return outcome(() -> HostAndPort.of(text));
    }

    private static Optional<Fault> ofLocation(String text) {
        return outcome(() -> ConfigLocation.parse(text));
    }

    private static Optional<Fault> outcome(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (StageFailure failure) {
            return Optional.of(new Fault(
                    failure.problems().get(0).message(),
                    failure.problems().get(0).hint()));
        } catch (IllegalArgumentException failure) {
            BadText why = (BadText) java.util.Objects.requireNonNull(failure.getCause());
            return Optional.of(new Fault(why.message(), why.hint()));
        }
    }

    private static String edited(String hint, String text) {
        for (Edit edit : EDITS) {
            String edited = edit.apply(hint, text);
            if (edited != null) {
                return edited;
            }
        }
        throw new AssertionError("a hint that nobody can follow to the letter: " + hint);
    }

    /** Follows hints until the text is accepted, or until there is none. */
    private static void follow(String text, Function<String, Optional<Fault>> reading, boolean toTheEnd) {
        Set<String> seen = new LinkedHashSet<>();
        String now = text;
        while (seen.add(now)) {
            Optional<Fault> fault = reading.apply(now);
            if (fault.isEmpty()) {
                return;
            }
            if (fault.get().hint().isEmpty()) {
                assertThat(toTheEnd)
                        .as("no hint for \"%s\": %s", now, fault.get().message())
                        .isFalse();
                return;
            }
            if (!toTheEnd && fault.get().message().endsWith("holds a document, not its location")) {
                return; // two mistakes together may look like one, {"http://... for instance
            }
            now = edited(fault.get().hint().get(), now);
        }
        throw new AssertionError("hints go round in a circle: " + seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://auth:2016", "http://auth.internal:2016/v1", "http://auth:2016/auth"})
    void hintsForAPeerUrlLeadToOneThatIsAccepted(String good) {
        for (UnaryOperator<String> fault : FAULTS) {
            follow(fault.apply(good), HintsTest::ofPeer, isHealed(fault, good));
            for (UnaryOperator<String> other : FAULTS) {
                follow(other.apply(fault.apply(good)), HintsTest::ofPeer, false);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://auth:2016/c.json", "http://auth.internal:2016/v1/auth.json"})
    void hintsForALocationLeadToOneThatIsAccepted(String good) {
        for (UnaryOperator<String> fault : FAULTS) {
            follow(fault.apply(good), HintsTest::ofLocation, isHealed(fault, good));
            for (UnaryOperator<String> other : FAULTS) {
                follow(other.apply(fault.apply(good)), HintsTest::ofLocation, false);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth;2016",
                "auth,2016",
                "auth 2016",
                "auth:2016,",
                "auth:2016.",
                " auth:2016",
                "\"auth:2016\"",
                "http://auth:2016",
                "http://auth:2016/",
                "auth:2016/x",
                "user:pw@auth:2016",
                "auth",
                "::1:2016",
                "[fe80::1%eth0]:2016",
                "\uff41uth:2016",
                "au\u200bth:2016",
                "auth\uff1a2016"
            })
    void hintsForAHostAndPortLeadToOneThatIsAccepted(String text) {
        follow(text, HintsTest::ofHost, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${AUTH}",
                "{{ auth }}",
                "<URL of auth>",
                "$AUTH",
                "%AUTH%",
                "http://${HOST}:2016",
                "http://$HOST:2016",
                "http://auth:${PORT}",
                "http://auth:PORT",
                "http://{host}:2016",
                "http://%HOST%:2016",
                "CHANGEME",
                "TODO!",
                "ENC[AES256_GCM,data:x]",
                "op://vault/auth/url",
                "vault:secret/data/auth#url",
                "ref+vault://auth",
                "ssm:/auth/url",
                "http://user:pw@auth:2016",
                "http://pw@auth:2016",
                "http://user:8000/pw@auth:2016",
                "http://auth?x=1",
                "http://auth#x",
                "http://::1",
                "http:///x",
                "//auth:2016",
                "auth:2016",
                "http://[fe80::1%25eth0]:2016",
                "http://a/b#c/d@e"
            })
    void hintsForWhatIsNoUrlAtAllLeadToOneThatIsAccepted(String text) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> follow(text, HintsTest::ofPeer, !text.equals("CHANGEME")));
    }

    /** A caret may have been meant as anything, and one Unicode letter in a host as another. */
    private static boolean isHealed(UnaryOperator<String> fault, String good) {
        return !fault.apply(good).contains("^");
    }

    /** Whether a message is short enough to be read by somebody who is tired. */
    @ParameterizedTest
    @ValueSource(strings = {"http://auth:2016", "http://auth.internal:2016/v1"})
    void noMessageHasMoreThanTwentyFiveWords(String good) {
        List<String> tooLong = new ArrayList<>();
        for (UnaryOperator<String> fault : FAULTS) {
            ofLocation(fault.apply(good))
                    .map(Fault::message)
                    .filter(HintsTest::isLong)
                    .ifPresent(tooLong::add);
        }
        assertThat(tooLong).isEmpty();
    }

    private static boolean isLong(String message) {
        return message.strip().split("\\s+").length > 25;
    }
}
