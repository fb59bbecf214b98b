package io.egf2.config.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    @ParameterizedTest
    @CsvSource({
        "prot,port",
        "prt,port",
        "portt,port",
        "pirt,port",
        "PORT,port",
        "client_data,client-data",
        "clientData,client-data",
        "CLIENT-DATA,client_data",
        "clint-daat,client-data",
        "log_levle,log_level",
        "loglvl,log_level",
        "schedluer,scheduler",
        "p,P",
        "s-3,S3",
        "abcdefghi,abcdefxyz",
        "abcdef,abcdxy",
    })
    void aNearWordIsSuggested(String word, String candidate) {
        assertThat(Suggestion.of(word, List.of(candidate)).words()).containsExactly(candidate);
        assertThat(Suggestion.of(candidate, List.of(word)).words()).containsExactly(word);
    }

    @ParameterizedTest
    @CsvSource({
        "ab,ac",
        "a,b",
        "to,tos",
        "part,prot",
        "abc,axy",
        "abcde,abcxy",
        "abcdef,abcxyz",
        "abcdefgh,abcdexyz",
        "abcdefghijk,abcdefgwxyz",
        "port,report",
        "auth,path",
        "file,help",
        "-,_",
        "--,---",
    })
    void aWordTooFarAwayIsNot(String word, String candidate) {
        assertThat(Suggestion.of(word, List.of(candidate)).words()).isEmpty();
        assertThat(Suggestion.of(candidate, List.of(word)).words()).isEmpty();
    }

    @Test
    void theBestComesFirst() {
        assertThat(Suggestion.of("kafka", List.of("kafkaa", "Kaf-ka", "kavka")).words())
                .containsExactly("Kaf-ka", "kafkaa", "kavka");
    }

    @Test
    void atMostThreeAreSuggestedInTheSameOrderWhateverTheOrderOfTheCandidates() {
        List<String> expected = List.of("aaab", "aaac", "aaad");

        assertThat(Suggestion.of("aaaa", List.of("aaae", "aaad", "aaac", "aaab"))
                        .words())
                .isEqualTo(expected);
        assertThat(Suggestion.of("aaaa", List.of("aaab", "aaac", "aaad", "aaae"))
                        .words())
                .isEqualTo(expected);
        assertThat(Suggestion.of("aaaa", Set.of("aaab", "aaac", "aaad", "aaae")).words())
                .isEqualTo(expected);
    }

    @Test
    void nothingIsSuggestedForNothing() {
        assertThat(Suggestion.of("", List.of("", "a", "port")).words()).isEmpty();
        assertThat(Suggestion.of("port", List.of()).words()).isEmpty();
    }

    @Test
    void oneMistakeIsTold() {
        assertThat(Suggestion.isOneOff("Config", "config")).isTrue();
        assertThat(Suggestion.isOneOff("cofnig", "config")).isTrue();
        assertThat(Suggestion.isOneOff("confirm", "config")).isFalse();
    }
}
