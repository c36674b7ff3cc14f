@NullMarked
package io.leadwright.http.source;

import org.jspecify.annotations.NullMarked;
