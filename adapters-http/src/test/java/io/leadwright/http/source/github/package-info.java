@NullMarked
package io.leadwright.http.source.github;

import org.jspecify.annotations.NullMarked;
