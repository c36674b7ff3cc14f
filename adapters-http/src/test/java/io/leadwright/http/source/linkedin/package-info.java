@NullMarked
package io.leadwright.http.source.linkedin;

import org.jspecify.annotations.NullMarked;
