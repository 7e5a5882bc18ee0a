import org.apache.maven.plugin.AbstractMojo;

/**
 * Stands in for every goal of docker-optimizer-maven-plugin inside the build stage, and does nothing there. A project
 * that binds the plugin builds inside the image without downloading it and without starting it again.
 */
public final class StandInMojo extends AbstractMojo {
    @Override
    public void execute() {
        getLog().debug("docker-optimizer does nothing inside the image it builds.");
    }
}
