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
        return read(path.substring(0, mark), path.substring(mark + 2), request.maxBytes());
    }

    private static FetchedDocument read(String archive, String name, int maxBytes) throws FetchException {
        try (ZipFile zip = new ZipFile(archive)) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new FetchException(Reason.NOT_FOUND, "the archive " + archive + " has no entry " + name);
            }
            try (InputStream content = zip.getInputStream(entry)) {
                // One byte more than is allowed, so that the library sees what is too large; an entry may lie about its
                // size.
                return FetchedDocument.of(content.readNBytes(maxBytes + 1))
                        .withRevision("crc " + Long.toHexString(entry.getCrc()));
            }
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new FetchException(Reason.NOT_FOUND, "there is no archive " + archive).withCause(e);
        } catch (IOException e) {
            throw new FetchException(Reason.UNUSABLE_ANSWER, "the archive " + archive + " cannot be read")
                    .withPhase(Phase.OPEN)
                    .withCause(e);
        }
    }
}
