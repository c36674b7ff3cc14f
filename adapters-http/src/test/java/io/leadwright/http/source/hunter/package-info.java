@NullMarked
package io.leadwright.http.source.hunter;

import org.jspecify.annotations.NullMarked;
