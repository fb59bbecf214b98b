package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileLocation;

/** What is wrong with the files of the AWS profiles. Loaded only then. */
final class ProfilesFault {

    private ProfilesFault() {}

    /** The SDK cannot read them; it names the line, and nothing that stands there. */
    static FetchException malformed(RuntimeException cause) {
        String file = ProfileFileLocation.configurationFileLocation()
                .filter(ProfilesFault::isMalformed)
                .or(ProfileFileLocation::credentialsFileLocation)
                .map(Path::toString)
                .orElse("the AWS config or credentials file");
        String why = cause instanceof IllegalArgumentException ? String.valueOf(cause.getMessage()) : "cannot be read";
        return new FetchException(Reason.NO_PERMISSION, file + " is malformed: " + why).withCause(cause);
    }

    private static boolean isMalformed(Path config) {
        try {
            ProfileFile.builder()
                    .content(config)
                    .type(ProfileFile.Type.CONFIGURATION)
                    .build();
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    /** A file that the SDK takes for absent because this user may not read it. */
    static Optional<Path> unreadable() {
        List<Path> files =
                List.of(ProfileFileLocation.credentialsFilePath(), ProfileFileLocation.configurationFilePath());
        return files.stream()
                .filter(file -> !Files.isReadable(file) && !Files.notExists(file))
                .findFirst();
    }
}
