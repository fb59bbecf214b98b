package io.egf2.config.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * What is known beforehand of a value: an object or list, and which keys. It tells a reader that goes on after a mistake which of two
 * brackets is the wrong one.
 */
public interface Outline {

    /** What a value may be. */
    enum Form {
        ANY,
        OBJECT,
        LIST,
        PLAIN
    }

    /** Of a value that nothing is known of. */
    Outline UNKNOWN = new Outline() {
        @Override
        public Form form() {
            return Form.ANY;
        }

        @Override
        public boolean hasFreeKeys() {
            return true;
        }

        @Override
        public boolean knows(String key) {
            return false;
        }

        @Override
        public Outline inside(@Nullable String key) {
            return this;
        }
    };

    Form form();

    /** Whether an object may have any key: it is not one of settings. */
    boolean hasFreeKeys();

    /** Whether an object has a setting for a key. */
    boolean knows(String key);

    /**
     * What is known of a value within this one.
     *
     * @param key its key, or null in a list
     */
    Outline inside(@Nullable String key);
}
