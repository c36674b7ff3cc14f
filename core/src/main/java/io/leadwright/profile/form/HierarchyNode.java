package io.leadwright.profile.form;

import org.jspecify.annotations.Nullable;

/**
 * Something that lies in something else: a city in its region.
 *
 * @param id which one it is, as many can share a name
 * @param name what it is called
 * @param parentId what it lies in; null if in nothing
 */
public record HierarchyNode(
        String id, String name, @Nullable String parentId) {}
