package io.egf2.examples.fleet.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures that the docs show; {@code -Dsamples.update=true} writes them. */
class PicturesOfTheDocsTest {

    private static final Path FOLDER = Path.of("../../docs/images");

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of("small-mode.svg", Svg.of(SmallModePictures.good())),
                Arguments.of("small-mode-with-two-mistakes.svg", Svg.of(SmallModePictures.wrong())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void thePictureIsWhatIsDrawn(String name, String drawn) throws IOException {
        if (Boolean.getBoolean("samples.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name), drawn);
        } else {
            assertThat(Files.readString(FOLDER.resolve(name))).isEqualTo(drawn);
        }
    }
}
