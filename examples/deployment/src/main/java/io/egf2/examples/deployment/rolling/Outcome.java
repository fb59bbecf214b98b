package io.egf2.examples.deployment.rolling;

/**
 * The numbers of a scene.
 *
 * @param scene what was done
 * @param requests how many requests there were
 * @param failed how many of them failed
 * @param isToFail whether some have to
 */
record Outcome(String scene, int requests, int failed, boolean isToFail) {

    boolean isRight() {
        return requests > 0 && isToFail == failed > 0;
    }
}
