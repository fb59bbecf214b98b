package io.egf2.config;

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
        assertThat(Suggestion.near(word, List.of(candidate))).containsExactly(candidate);
        assertThat(Suggestion.near(candidate, List.of(word))).containsExactly(word);
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
        assertThat(Suggestion.near(word, List.of(candidate))).isEmpty();
        assertThat(Suggestion.near(candidate, List.of(word))).isEmpty();
    }

    @Test
    void theBestComesFirst() {
        assertThat(Suggestion.near("kafka", List.of("kafkaa", "Kaf-ka", "kavka")))
                .containsExactly("Kaf-ka", "kafkaa", "kavka");
    }

    @Test
    void atMostThreeAreSuggestedInTheSameOrderWhateverTheOrderOfTheCandidates() {
        List<String> expected = List.of("aaab", "aaac", "aaad");

        assertThat(Suggestion.near("aaaa", List.of("aaae", "aaad", "aaac", "aaab")))
                .isEqualTo(expected);
        assertThat(Suggestion.near("aaaa", List.of("aaab", "aaac", "aaad", "aaae")))
                .isEqualTo(expected);
        assertThat(Suggestion.near("aaaa", Set.of("aaab", "aaac", "aaad", "aaae")))
                .isEqualTo(expected);
    }

    @Test
    void nothingIsSuggestedForNothing() {
        assertThat(Suggestion.near("", List.of("", "a", "port"))).isEmpty();
        assertThat(Suggestion.near("port", List.of())).isEmpty();
    }

    @Test
    void oneMistakeIsTold() {
        assertThat(Suggestion.isOneOff("Config", "config")).isTrue();
        assertThat(Suggestion.isOneOff("cofnig", "config")).isTrue();
        assertThat(Suggestion.isOneOff("confirm", "config")).isFalse();
    }
}
