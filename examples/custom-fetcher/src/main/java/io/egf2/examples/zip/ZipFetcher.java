package io.egf2.examples.zip;

import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads {@code zip:/path/release.zip!/auth.json}: one entry of a local archive. */
public final class ZipFetcher implements ConfigFetcher {

    /** For {@link java.util.ServiceLoader}. */
    public ZipFetcher() {}

    @Override
    public Set<String> schemes() {
        return Set.of("zip");
    }

    @Override
    public FetchedDocument fetch(FetchRequest request) throws FetchException {
        String path = request.location().getPath();
        int mark = path == null ? -1 : path.indexOf("!/");
        if (path == null || mark < 1) {
            throw new FetchException(Reason.BAD_LOCATION, "the location names no entry of an archive")
                    .withHint("write zip:/path/release.zip!/auth.json");
        }
        return open(path.substring(0, mark), path.substring(mark + 2), request.maxBytes());
    }

    /** What happened decides the exit code, so each kind of failure gets its own reason; none would pass by itself. */
    private static FetchedDocument open(String archive, String name, int maxBytes) throws FetchException {
        try (ZipFile zip = new ZipFile(archive)) {
            return read(zip, name, maxBytes);
        } catch (NoSuchFileException e) {
            throw failure(Reason.NOT_FOUND, "there is no archive " + archive, e);
        } catch (AccessDeniedException | FileNotFoundException e) {
            // The archive is there, or it would have been the one above.
            throw failure(Reason.NO_PERMISSION, "the archive " + archive + " cannot be opened", e)
                    .withHint("it must be a file that the service's user may read");
        } catch (IOException e) {
            throw failure(Reason.UNUSABLE_ANSWER, archive + " is no archive, or a broken one", e);
        }
    }

    private static FetchedDocument read(ZipFile zip, String name, int maxBytes) throws IOException, FetchException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new FetchException(Reason.NOT_FOUND, "the archive " + zip.getName() + " has no entry " + name);
        }
        try (InputStream content = zip.getInputStream(entry)) {
            // One byte more than is allowed, so that the library sees what is too large: an entry may lie about its
            // size.
            byte[] bytes = content.readNBytes((int) Math.min(maxBytes + 1L, Integer.MAX_VALUE));
            return FetchedDocument.of(bytes).withRevision("crc " + Long.toHexString(entry.getCrc()));
        }
    }

    private static FetchException failure(Reason reason, String message, IOException cause) {
        return new FetchException(reason, message).withPhase(Phase.OPEN).withCause(cause);
    }
}
