package io.egf2.config.internal.bind;

import io.egf2.config.Secret;
import io.egf2.config.internal.text.BadText;
import io.egf2.config.internal.text.Placeholder;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.internal.text.Unresolved;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a document's secret may be kept instead of in the document: an environment variable or a file. */
final class SecretSource {

    private static final int LARGEST_FILE = 64 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final String ANY_TEXT = "text: in front allows any text";
    private static final String WRITE_SECRET = "write the secret, env:NAME or file:/path; " + ANY_TEXT;

    private SecretSource() {}

    /** Whether the secret is kept elsewhere. */
    static boolean isReference(String text) {
        return text.startsWith("env:") || text.startsWith("file:");
    }

    /** Reads a secret as a document writes it; messages may name a variable or file, but hold nothing of a secret. */
    static Secret resolve(String text, Map<String, String> environment) throws BadText {
        if (text.startsWith("env:")) {
            return Secret.of(variable(text.substring(4), environment));
        }
        if (text.startsWith("file:")) {
            return Secret.of(file(text.substring(5)));
        }
        if (text.startsWith("text:")) {
            return Secret.of(text.substring(5));
        }
        checkMeant(text);
        return Secret.of(text);
    }

    /** A secret may be any text, so only what is evidently none is refused; {@code text:} is the way out for that, too. */
    private static void checkMeant(String text) throws BadText {
        String bare = text.strip();
        if (isReference(bare, "env:") && isVariableName(bare.substring(4))
                || isReference(bare, "file:") && bare.startsWith("/", 5)) {
            throw BadText.of(
                    "references are written env: and file:, in lower case and without a blank in front",
                    "write env:NAME or file:/path; " + ANY_TEXT);
        }
        Optional<BadText> unresolved = Unresolved.find(text);
        if (unresolved.isPresent()) {
            throw BadText.of(unresolved.get().message(), WRITE_SECRET);
        }
        if (Placeholder.isAll(text)) {
            throw BadText.of(Placeholder.MESSAGE, WRITE_SECRET);
        }
    }

    private static boolean isReference(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private static String variable(String name, Map<String, String> environment) throws BadText {
        String value = environment.get(name);
        if (value == null) {
            throw noVariable(name);
        }
        if (value.isBlank()) {
            throw BadText.of("the environment variable " + shown(name) + " is blank");
        }
        return value;
    }

    /** What cannot be the name of a variable may be a secret that happens to begin with {@code env:}, and is not shown. */
    private static BadText noVariable(String name) {
        if (isVariableName(name)) {
            return BadText.of(
                    "the environment variable " + shown(name) + " is not set", "set it for the process of the service");
        }
        return BadText.of(
                "env: is not followed by the name of an environment variable",
                "write env:NAME; a secret that itself begins with env: is written text:env:...");
    }

    private static boolean isVariableName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static String shown(String name) {
        return Shown.clipped(name, LONGEST_NAME);
    }

    private static String file(String reference) throws BadText {
        String path = reference.startsWith("///") ? reference.substring(2) : reference;
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw BadText.of(
                    "file: is not followed by an absolute path",
                    "write file:/path; a secret that itself begins with file: is written text:file:...");
        }
        File file = new File(path);
        checkKind(file);
        String content = withoutLineBreak(decoded(read(file), file));
        if (content.isBlank()) {
            throw fault(file, "is blank", null);
        }
        return content;
    }

    /** Looks before opening: the opening of a named pipe waits for a writer, maybe forever. */
    private static void checkKind(File file) throws BadText {
        if (file.isDirectory()) {
            throw fault(file, "is a directory", "name the file within it");
        }
        if (!file.exists()) {
            throw fault(file, "does not exist, or its directory is closed to this process", null);
        }
        if (!file.isFile()) {
            throw fault(file, "is a pipe or device", "a secret is read from regular files only");
        }
    }

    private static byte[] read(File file) throws BadText {
        byte[] content;
        try (InputStream in = new FileInputStream(file)) {
            content = in.readNBytes(LARGEST_FILE + 1);
        } catch (IOException e) {
            throw file.canRead()
                    ? fault(file, "cannot be read", null)
                    : fault(file, "cannot be read by the user of this process", "check its owner and permissions");
        }
        if (content.length > LARGEST_FILE) {
            throw fault(file, "is larger than 64 KiB", null);
        }
        return content;
    }

    private static String decoded(byte[] content, File file) throws BadText {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault(file, "is not UTF-8", null);
        }
    }

    private static String withoutLineBreak(String content) {
        if (content.endsWith("\r\n")) {
            return content.substring(0, content.length() - 2);
        }
        return content.endsWith("\n") ? content.substring(0, content.length() - 1) : content;
    }

    private static BadText fault(File file, String what, @Nullable String hint) {
        String message = "the file " + shown(file.getPath()) + " " + what;
        return hint == null ? BadText.of(message) : BadText.of(message, hint);
    }
}
