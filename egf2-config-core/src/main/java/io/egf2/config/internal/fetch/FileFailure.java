package io.egf2.config.internal.fetch;

import io.egf2.config.internal.text.Shown;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Finds out why a file could not be read: {@code FileInputStream} says it only in the system's words. Loaded only then. */
final class FileFailure {

    private FileFailure() {}

    static FetchException of(File file, IOException cause) {
        String name = Shown.clipped(file.getPath(), 1_000);
        return of(file, name).withPhase(Phase.OPEN).withCause(cause);
    }

    private static FetchException of(File file, String name) {
        try {
            Path path = file.toPath();
            path.getFileSystem().provider().checkAccess(path, AccessMode.READ);
            return file.isDirectory()
                    ? new FetchException(Reason.NOT_FOUND, name + " is a directory, not a file")
                    : new FetchException(Reason.INCOMPLETE, name + " could not be read to its end");
        } catch (NoSuchFileException e) {
            return missing(file, name);
        } catch (AccessDeniedException e) {
            return new FetchException(Reason.NO_PERMISSION, name + " must not be read by this user")
                    .withHint("give the user of this service the right to read the file and to enter its directories");
        } catch (InvalidPathException e) {
            return new FetchException(Reason.BAD_LOCATION, name + " is no path of this system");
        } catch (IOException e) {
            return new FetchException(Reason.NOT_FOUND, name + " could not be opened");
        }
    }

    private static FetchException missing(File file, String name) {
        File parent = file.getParentFile();
        return parent == null || parent.isDirectory()
                ? new FetchException(Reason.NOT_FOUND, "there is no file " + name)
                : new FetchException(Reason.NOT_FOUND, "there is no file " + name + " and no such directory");
    }
}
