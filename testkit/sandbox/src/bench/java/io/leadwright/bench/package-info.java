/**
 * What things cost, beside the plainest way to do them. To build and run: profile {@code bench} in the sandbox's {@code
 * pom.xml}.
 */
@NullMarked
package io.leadwright.bench;

import org.jspecify.annotations.NullMarked;
