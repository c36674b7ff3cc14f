@NullMarked
package io.leadwright.http.source.zoominfo;

import org.jspecify.annotations.NullMarked;
