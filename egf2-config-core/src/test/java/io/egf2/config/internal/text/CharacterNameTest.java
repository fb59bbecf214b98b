package io.egf2.config.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            20   | a blank
            9    | a tab
            5C   | a backslash
            5E   | the character ^
            60   | a backtick (U+0060)
            0    | a zero byte (U+0000)
            7    | the control character U+0007
            7F   | the control character U+007F
            A0   | a no-break space (U+00A0)
            200B | a zero-width space (U+200B)
            202E | the invisible character U+202E
            E9   | the character U+00E9
            1F600| the character U+1F600
            201C | a curly quotation mark (U+201C)
            FF1A | a full-width colon (U+FF1A)
            """)
    void aCharacterHasTheNameThatPeopleKnowItBy(String hex, String name) {
        assertThat(CharacterName.of(Integer.parseInt(hex, 16))).isEqualTo(name);
    }

    /** A name that is printed is safe to print: nothing is in it that cannot be seen, or moves what follows. */
    @Test
    void noNameHoldsACharacterThatCannotBeSeen() {
        List<String> wrong = new ArrayList<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String name = CharacterName.of(c);
            boolean plain = name.chars().allMatch(each -> each >= ' ' && each <= '~');
            boolean numbered = c > ' ' && c <= '~' || " \t\n\r".indexOf(c) >= 0 || name.contains(Shown.number(c));
            if (!plain || !numbered) {
                wrong.add(Integer.toHexString(c) + " " + name);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
