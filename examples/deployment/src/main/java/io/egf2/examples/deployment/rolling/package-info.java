/**
 * A rolling change, shown: a stand-in of the AWS setup on this machine, load on it, and changes of documents that go well, badly,
 * and not far enough.
 */
@org.jspecify.annotations.NullMarked
package io.egf2.examples.deployment.rolling;
