/** What makes, of the documents of the services, the files of the system around them. */
@org.jspecify.annotations.NullMarked
package io.egf2.examples.deployment;
