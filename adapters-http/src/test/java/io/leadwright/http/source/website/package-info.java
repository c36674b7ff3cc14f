@NullMarked
package io.leadwright.http.source.website;

import org.jspecify.annotations.NullMarked;
