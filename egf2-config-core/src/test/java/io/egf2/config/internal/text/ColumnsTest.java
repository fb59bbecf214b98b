package io.egf2.config.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {

    @ParameterizedTest
    @CsvSource({
        "port, 4",
        "\u00fc, 1",
        "u\u0308, 1",
        "\u6f22\u5b57, 4",
        "\uff50\uff4f\uff52\uff54, 8",
        "\ud55c, 2",
        "\ud83d\ude00, 2",
        "\u2705, 2",
        "\uff71, 1",
        "'', 0",
    })
    void aTextTakesAsManyColumnsAsATerminalGivesIt(String text, int columns) {
        assertThat(Columns.of(text)).isEqualTo(columns);
    }

    @Test
    void everyVisibleCharacterIsAsWideAsUnicodeSays() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(Shown::isVisible)
                        .filter(character -> Columns.of(character) != expected(character))
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }

    private static int expected(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
        return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
