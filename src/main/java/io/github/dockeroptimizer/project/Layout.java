package io.github.dockeroptimizer.project;

/** Where the files of an application lie. All paths have forward slashes. */
public sealed interface Layout permits MavenLayout, FolderLayout {
    /** Returns the absolute path of the folder that holds everything the build needs. */
    String contextRoot();

    /** Returns the folder of the application, relative to the context root; empty where it is the same. */
    String module();

    /** Returns the path of a file of the application, relative to the context root. */
    default String inModule(String path) {
        return module().isEmpty() ? path : module() + "/" + path;
    }
}
