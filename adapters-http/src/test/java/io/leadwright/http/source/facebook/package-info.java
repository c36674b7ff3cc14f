@NullMarked
package io.leadwright.http.source.facebook;

import org.jspecify.annotations.NullMarked;
