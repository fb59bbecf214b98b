package io.egf2.examples.classpath;

import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** Reads {@code classpath:///hello.json} from the class path. */
public final class ClasspathFetcher implements ConfigFetcher {

    @Override
    public Set<String> schemes() {
        return Set.of("classpath");
    }

    @Override
    public FetchedDocument fetch(FetchRequest request) throws FetchException {
        String path = request.location().getPath();
        if (path == null || !path.endsWith(".json")) { // of a directory Java would read a list of names
            throw new FetchException(Reason.BAD_LOCATION, "it names no JSON file, such as classpath:///hello.json");
        }
        try (InputStream in = ClasspathFetcher.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new FetchException(Reason.NOT_FOUND, "there is no resource " + path)
                        .withHint("check that it is in the service's jar");
            }
            int most = request.maxBytes();
            return FetchedDocument.of(in.readNBytes(most == Integer.MAX_VALUE ? most : most + 1));
        } catch (IOException e) {
            throw new FetchException(Reason.INCOMPLETE, "the resource " + path + " could not be read").withCause(e);
        }
    }
}
