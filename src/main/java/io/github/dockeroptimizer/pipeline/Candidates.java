package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.FrozenContext;
import io.github.dockeroptimizer.dockerfile.CacheMounts;
import io.github.dockeroptimizer.dockerfile.Dockerfile;
import io.github.dockeroptimizer.dockerfile.OwnDockerfile;
import io.github.dockeroptimizer.dockerfile.Sections;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.plan.PlanSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the candidates of a comparison: plans and writes the variants, reads the Dockerfiles that join in, and keeps the
 * files that all are built from as they are at this moment.
 */
final class Candidates implements AutoCloseable {
    /** Room for an ending in the 128 characters that a tag may have. */
    private static final int LONGEST_TAG = 100;

    private final Workspace workspace;
    private final CompareSettings settings;
    private final HostFiles host;
    private final CacheMounts mounts;
    private final boolean buildKit;
    private final String mark;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<Candidate, Planned> planned = new LinkedHashMap<>();
    private final Map<List<String>, FrozenContext> contexts = new LinkedHashMap<>();
    private @Nullable ImagePlan anyPlan;

    private record Planned(ImagePlan plan, Dockerfile dockerfile, String name, String text) {}

    /**
     * Creates the maker of one comparison's candidates.
     *
     * @param mounts gives cache mounts their names
     * @param buildKit whether BuildKit builds
     * @param mark what tells this comparison from others
     */
    Candidates(
            Workspace workspace,
            CompareSettings settings,
            HostFiles host,
            CacheMounts mounts,
            boolean buildKit,
            String mark) {
        this.workspace = workspace;
        this.settings = settings;
        this.host = host;
        this.mounts = mounts;
        this.buildKit = buildKit;
        this.mark = mark;
    }

    /** Returns them in the order of the report; one that cannot be made knows why. */
    List<Candidate> make() {
        for (PlanSettings variant : settings.variants()) {
            plan(variant);
        }
        addRecipes();
        for (Path dockerfile : settings.dockerfiles()) {
            read(dockerfile);
        }
        return candidates;
    }

    /** Returns a plan, for what is the same for all; {@code null} where no variant could be planned. */
    @Nullable
    ImagePlan anyPlan() {
        return anyPlan;
    }

    @Override
    public void close() {
        contexts.values().forEach(FrozenContext::close);
    }

    private void plan(PlanSettings variant) {
        String id = variant.variant().id();
        Candidate candidate = new Candidate(id, true, ImageReference.of(String.valueOf(variant.image())));
        candidates.add(candidate);
        attempt(candidate, () -> {
            ImagePlan plan = ImagePlanner.plan(workspace.project(), variant, BuilderFeatures.of(buildKit));
            anyPlan = plan;
            String name = id + ".Dockerfile";
            Dockerfile dockerfile = workspace.render(plan, name);
            planned.put(candidate, new Planned(plan, dockerfile, name, mounts.apart(dockerfile.text())));
            workspace.write(plan, dockerfile, host, name);
            ContextGuard.check(workspace, plan, dockerfile);
        });
    }

    private void addRecipes() {
        Map<Candidate, String> uncached = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        planned.keySet().removeIf(candidate -> !candidate.inTheRace());
        planned.forEach((candidate, one) -> {
            uncached.put(candidate, Sections.uncached(one.text(), known, "docker-optimizer-" + mark));
            known.addAll(Sections.of(one.text()));
        });
        Set<String> siblings = new LinkedHashSet<>();
        planned.values().forEach(one -> siblings.add(one.text()));
        siblings.addAll(uncached.values());
        planned.forEach((candidate, one) -> attempt(candidate, () -> {
            String ignore = one.dockerfile().dockerignore();
            Path root = workspace.contextRoot();
            candidate.prepared(
                    workspace.inContext(one.name()),
                    new Recipe(
                            root,
                            one.text(),
                            uncached.get(candidate),
                            ignore,
                            workspace.withSettings(one.plan(), host, () -> context(root, ignore)),
                            List.copyOf(siblings),
                            one.plan().baseImages().stream()
                                    .map(image ->
                                            new Recipe.Needed(image, one.plan().platformOf(image)))
                                    .toList(),
                            one.plan().runtime().base(),
                            one.plan().platform(),
                            buildKit,
                            host.secrets(one.plan()),
                            one.plan().buildFrom() == BuildFrom.SOURCES));
        }));
    }

    private FrozenContext context(Path root, String ignore) {
        return contexts.computeIfAbsent(List.of(root.toString(), ignore), key -> FrozenContext.of(root, ignore));
    }

    private static void attempt(Candidate candidate, Runnable work) {
        try {
            work.run();
        } catch (OptimizerException e) {
            candidate.failed(e);
        }
    }

    private void read(Path dockerfile) {
        Path context = settings.context();
        String name = dockerfile.startsWith(context)
                ? context.relativize(dockerfile).toString().replace('\\', '/')
                : dockerfile.toString();
        Candidate candidate = new Candidate(name, false, reference(name));
        candidates.add(candidate);
        attempt(candidate, () -> {
            PlanSettings any = settings.variants().get(0);
            OwnDockerfile read = OwnDockerfile.read(text(dockerfile), any.mirrors());
            String ignore = ignore(dockerfile);
            candidate.prepared(
                    name,
                    new Recipe(
                            context,
                            mounts.apart(read.text()),
                            null,
                            ignore,
                            context(context, ignore),
                            List.of(),
                            read.images().stream()
                                    .map(image -> new Recipe.Needed(
                                            image, image.equals(read.runtime()) ? any.platform() : null))
                                    .toList(),
                            read.runtime(),
                            any.platform(),
                            buildKit,
                            List.of(),
                            true));
        });
    }

    /** Returns the name of the image of a user's Dockerfile: that of the variants, with the file as tag. */
    private ImageReference reference(String file) {
        String tag =
                file.replaceAll("[^\\w.-]+", "-").replaceFirst("^[.-]+", "").toLowerCase(Locale.ROOT);
        ImageReference name =
                ImageReference.of(String.valueOf(settings.variants().get(0).image()));
        return name.withTag(tag.isEmpty() ? "dockerfile" : tag.substring(0, Math.min(tag.length(), LONGEST_TAG)));
    }

    private static String text(Path dockerfile) {
        try {
            return Files.readString(dockerfile);
        } catch (IOException e) {
            throw new OptimizerException(
                    "There is no Dockerfile " + dockerfile + " that can be read.",
                    "Correct `<dockerfiles>` (`-Ddocker-optimizer.dockerfiles`); paths are relative to the project.",
                    e);
        }
    }

    /** As the Docker CLI does: the rules of just this Dockerfile, else those of the context. */
    private String ignore(Path dockerfile) {
        Path own = dockerfile.resolveSibling(dockerfile.getFileName() + ".dockerignore");
        Path all = settings.context().resolve(".dockerignore");
        Path found = Files.isRegularFile(own) ? own : all;
        return Files.isRegularFile(found) ? text(found) : "";
    }
}
