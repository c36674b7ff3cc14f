@NullMarked
package io.leadwright.sandbox.simulated;

import org.jspecify.annotations.NullMarked;
