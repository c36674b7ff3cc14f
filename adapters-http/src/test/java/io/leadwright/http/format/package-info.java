@NullMarked
package io.leadwright.http.format;

import org.jspecify.annotations.NullMarked;
