package io.egf2.config.internal.fetch;

import io.egf2.config.internal.text.Shown;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds out why a file could not be read: {@code FileInputStream} says it only in the system's words. Loaded only then. */
final class FileFailure {

    /** As many links in a row as Linux follows. */
    private static final int MOST_LINKS = 40;

    private FileFailure() {}

    static FetchException of(File file, IOException cause) {
        FetchException failure = of(file, name(file.getPath()));
        return failure.reason() == Reason.BAD_LOCATION || failure.reason() == Reason.LOCAL_SETUP
                ? failure.withCause(cause)
                : failure.withPhase(Phase.OPEN).withCause(cause);
    }

    private static String name(String path) {
        return Shown.clipped(path, 1_000);
    }

    private static FetchException of(File file, String name) {
        try {
            Path path = file.toPath();
            path.getFileSystem().provider().checkAccess(path, AccessMode.READ);
            return file.isDirectory()
                    ? notFound(name + " is a directory, not a file")
                    : new FetchException(Reason.INCOMPLETE, name + " could not be read to its end");
        } catch (NoSuchFileException e) {
            return missing(file, name);
        } catch (AccessDeniedException e) {
            return new FetchException(Reason.NO_PERMISSION, "permission denied: this user must not read " + name)
                    .withHint("give the user of this service the right to read the file and to enter its directories");
        } catch (InvalidPathException e) {
            return noPath(file.getPath());
        } catch (IOException e) {
            return unopened(file, name);
        }
    }

    private static FetchException notFound(String message) {
        return new FetchException(Reason.NOT_FOUND, message);
    }

    private static FetchException missing(File file, String name) {
        File parent = file.getParentFile();
        String link = brokenLink(file);
        if (link != null) {
            return notFound(link);
        }
        File inTheWay = fileInTheWay(file);
        if (inTheWay != null) {
            return notFound(name(inTheWay.getPath()) + " is a file, not a directory");
        }
        return parent == null || parent.isDirectory()
                ? notFound("there is no file " + name)
                : notFound("there is no file " + name + " and no such directory");
    }

    /** The file may be a link, or stand in a directory that is one. */
    private static @Nullable String brokenLink(File file) {
        Path path = file.toPath();
        while (path != null && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            path = path.getParent();
        }
        if (path == null || !Files.isSymbolicLink(path) || Files.exists(path)) {
            return null;
        }
        return name(path.toString()) + " is a symbolic link to " + name(end(path)) + ", which does not exist";
    }

    /** Where a link leads to, and the links that follow it. */
    private static String end(Path link) {
        Path at = link;
        Path target = link;
        try {
            for (int i = 0; i < MOST_LINKS && Files.isSymbolicLink(at); i++) {
                target = Files.readSymbolicLink(at);
                at = at.resolveSibling(target);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // Then the link before it is as far as one can see.
        }
        return target.toString();
    }

    /** Without a UTF-8 locale, the JVM turns what is not ASCII in a path into something else, or cannot write it at all. */
    private static FetchException noPath(String path) {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        if (canEncode(encoding, path)) {
            return new FetchException(Reason.BAD_LOCATION, "it is not a path of this system");
        }
        return new FetchException(
                        Reason.LOCAL_SETUP,
                        "this JVM cannot open a path that is not ASCII: its encoding (sun.jnu.encoding) is "
                                + Shown.clipped(encoding, 40))
                .withHint("start the service in a UTF-8 locale, such as LANG=C.UTF-8");
    }

    private static boolean canEncode(String encoding, String path) {
        try {
            return Charset.forName(encoding).newEncoder().canEncode(path);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | UnsupportedOperationException e) {
            return true;
        }
    }

    private static FetchException unopened(File file, String name) {
        File inTheWay = fileInTheWay(file);
        if (inTheWay != null) {
            return notFound(name(inTheWay.getPath()) + " is a file, not a directory");
        }
        return Files.isSymbolicLink(file.toPath())
                ? notFound(name + " is a symbolic link that leads back to itself")
                : notFound(name + " could not be opened");
    }

    private static @Nullable File fileInTheWay(File file) {
        File parent = file.getParentFile();
        while (parent != null && !parent.isFile()) {
            parent = parent.getParentFile();
        }
        return parent;
    }
}
