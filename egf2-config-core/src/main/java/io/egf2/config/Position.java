package io.egf2.config;

/**
 * A place in a document, as editors count it.
 *
 * @param line the line, from 1; lines end with LF, CR or CR LF
 * @param column the column, from 1, counted in Unicode code points
 */
public record Position(int line, int column) {

    /**
     * The form that compilers and editors use.
     *
     * @return {@code line:column}
     */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
