package io.egf2.config.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check values are those of the NVM Express specification and of the catalogue of CRC algorithms. */
final class Crc64NvmeTest {

    private static final BigInteger POLYNOMIAL = new BigInteger("1AD93D23594C93659", 16);

    private static long sum(byte[] bytes) {
        Crc64Nvme sum = new Crc64Nvme();
        sum.update(bytes);
        return sum.getValue();
    }

    /** As the definition has it: the remainder of a division of polynomials, bit by bit. */
    private static long byDivision(byte[] bytes) {
        BigInteger rest = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
        for (byte b : bytes) {
            for (int bit = 0; bit < 8; bit++) {
                boolean top = rest.testBit(63) ^ (b >> bit & 1) != 0;
                rest = rest.clearBit(63).shiftLeft(1);
                rest = top ? rest.xor(POLYNOMIAL.clearBit(64)) : rest;
            }
        }
        return ~Long.reverse(rest.longValue());
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder()
                .encodeToString(
                        ByteBuffer.allocate(8).putLong(byDivision(bytes)).array());
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "123456789, AE8B14860A799888"})
    void theCheckValuesAreThoseOfTheAlgorithm(String text, String expected) {
        assertThat(sum(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(Long.parseUnsignedLong(expected, 16));
    }

    @ParameterizedTest
    @CsvSource({"0, 6482D367EB22B64E", "255, C0DDBA7302ECA3AC"})
    void theSpecificationsBlocksOf4096BytesHaveItsValues(int value, String expected) {
        byte[] block = new byte[4096];
        java.util.Arrays.fill(block, (byte) value);

        assertThat(sum(block)).isEqualTo(Long.parseUnsignedLong(expected, 16));
    }

    @Test
    void theTableDoesWhatTheDivisionDoes() {
        Random random = new Random(20261129);
        for (int length = 0; length < 300; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);

            assertThat(sum(bytes)).isEqualTo(byDivision(bytes));
        }
    }
}
