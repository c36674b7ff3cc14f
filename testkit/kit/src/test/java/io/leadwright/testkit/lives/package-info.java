/** Enrichment through many lives: processes that die anywhere and are begun anew over what they left. */
@NullMarked
package io.leadwright.testkit.lives;

import org.jspecify.annotations.NullMarked;
