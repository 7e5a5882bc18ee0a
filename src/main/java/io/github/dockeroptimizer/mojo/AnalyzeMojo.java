package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.plan.VariantFit;
import io.github.dockeroptimizer.project.Fact;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.Variant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugins.annotations.Mojo;

/** Prints what the project is, with the evidence for it, and why its image would be what it would be. */
@Mojo(name = "analyze", threadSafe = true)
public final class AnalyzeMojo extends AbstractImageMojo {
    @Override
    void perform() {
        ProjectModel project = analyzed();
        PlanSettings settings = planSettings();
        ImagePlan plan = ImagePlanner.plan(project, settings, builderFeatures());
        BaseImageReason reason = new BaseImageReason(project.application().stack(), settings);
        getLog().info("Project  " + project.groupId() + ":" + project.artifactId() + ":" + project.version());
        print(project.facts().stream().map(this::declared).toList());
        getLog().info("Plan     " + plan.image() + ", from " + plan.buildFrom().id());
        print(List.of(
                new Fact("variant", plan.variant().id(), "parameter `variant`" + others(project, plan)),
                new Fact(
                        "build stage",
                        plan.build().base().reference().toString(),
                        reason.build(plan.build().base())),
                new Fact(
                        "runtime stage",
                        plan.runtime().base().reference().toString(),
                        reason.runtime(plan.runtime().base())),
                new Fact("user", plan.runtime().user(), "parameter `user`"),
                new Fact("starts with", String.join(" ", plan.runtime().entrypoint()), startedBy(project)),
                new Fact(
                        "health probe",
                        plan.runtime().health().awaited(),
                        plan.runtime().health().rule())));
    }

    /** The files that tell of a stack are not why it was taken where somebody has named it. */
    private Fact declared(Fact fact) {
        return stack() != null && fact.subject().equals("stack")
                ? new Fact(fact.subject(), fact.value(), "parameter `stack`, " + fact.evidence())
                : fact;
    }

    /** Names the variants that the project can have, and says of each that it cannot have why not. */
    private static String others(ProjectModel project, ImagePlan plan) {
        List<Variant> variants = project.application().stack().variants();
        StringBuilder text = new StringBuilder("; possible: ");
        text.append(variants.stream()
                .filter(variant -> VariantFit.obstacle(project, plan.buildFrom(), variant) == null)
                .map(Variant::id)
                .collect(Collectors.joining(", ")));
        for (Variant variant : variants) {
            String obstacle = VariantFit.obstacle(project, plan.buildFrom(), variant);
            if (obstacle != null) {
                text.append("; not ").append(variant.id()).append(": ").append(obstacle);
            }
        }
        return text.toString();
    }

    private static String startedBy(ProjectModel project) {
        return project.application().stack() == Stack.JAVA ? "parameter `jvmArguments`" : "parameter `entry`";
    }

    private void print(List<Fact> facts) {
        int subject = width(facts.stream().map(Fact::subject).toList());
        int value = Math.min(64, width(facts.stream().map(Fact::value).toList()));
        for (Fact fact : facts) {
            getLog().info(String.format(
                    Locale.ROOT,
                    "  %-" + subject + "s  %-" + value + "s  (%s)",
                    fact.subject(),
                    fact.value(),
                    fact.evidence()));
        }
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(1);
    }
}
