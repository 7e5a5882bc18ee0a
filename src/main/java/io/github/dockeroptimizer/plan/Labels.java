package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.project.ProjectModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The labels of the OCI image specification, from the POM. All that base images are known to carry are set, else theirs
 * would be inherited and say something untrue of this image.
 */
final class Labels {
    private static final String PREFIX = "org.opencontainers.image.";

    private final Map<String, String> labels = new LinkedHashMap<>();

    private Labels() {}

    static List<EnvironmentVariable> of(ProjectModel project, PlanSettings settings, BaseImage base) {
        Labels labels = new Labels();
        ProjectModel.Description pom = project.description();
        labels.put("title", pom.title());
        labels.put("description", pom.text());
        labels.put("version", project.version());
        labels.put("url", pom.url());
        labels.put("source", pom.source());
        labels.put("licenses", pom.licenses());
        labels.put("vendor", pom.vendor());
        labels.put("base.name", base.reference().toString());
        settings.labels().forEach(label -> labels.labels.put(label.name(), label.value()));
        List<EnvironmentVariable> list = new ArrayList<>();
        labels.labels.forEach((name, value) -> list.add(new EnvironmentVariable(name, value)));
        return list;
    }

    private void put(String name, @Nullable String value) {
        if (value != null) {
            labels.put(PREFIX + name, value);
        }
    }
}
