/** What the storage promises, tried on real files. */
@NullMarked
package io.leadwright.jdbi;

import org.jspecify.annotations.NullMarked;
