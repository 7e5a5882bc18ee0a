package io.github.dockeroptimizer.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Profile;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class HostSettingsTest {
    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();

    @Test
    void mirrorsProxiesProfilesAndServersAreThoseOfMavenOutside() {
        Mirror mirror = new Mirror();
        mirror.setId("acme");
        mirror.setMirrorOf("central");
        mirror.setUrl("https://repo.acme.example/maven");
        Proxy proxy = new Proxy();
        proxy.setHost("proxy.acme.example");
        proxy.setPassword("{sealed}");
        Server server = new Server();
        server.setId("acme");
        server.setPassword("{sealed too}");
        Profile profile = new Profile();
        profile.setId("nightly");
        request.addMirror(mirror)
                .addProxy(proxy)
                .addServer(server)
                .addProfile(profile)
                .addActiveProfile("nightly");

        assertThat(xml())
                .contains("<url>https://repo.acme.example/maven</url>")
                .contains("<host>proxy.acme.example</host>", "<password>of the proxy</password>")
                .contains("<id>acme</id>", "<password>of the server</password>")
                .contains("<id>nightly</id>", "<activeProfile>nightly</activeProfile>")
                .doesNotContain("sealed");
    }

    @Test
    void whatConcernsThisMachineAloneIsLeftOut() {
        request.setOffline(true).setInteractiveMode(true).setLocalRepositoryPath(new File("/home/me/.m2/repository"));

        assertThat(xml())
                .contains("<interactiveMode>false</interactiveMode>")
                .doesNotContain("offline", "localRepository");
    }

    @SuppressWarnings("deprecation") // Maven has no other session to be had without its container.
    private String xml() {
        MavenSession session = new MavenSession(null, request, new DefaultMavenExecutionResult(), List.of());
        return HostSettings.xml(session, new Opener());
    }

    /** Stands in for Maven's own, which wants a file with a master password. */
    private static final class Opener implements SettingsDecrypter {
        @Override
        public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
            request.getProxies().forEach(proxy -> proxy.setPassword("of the proxy"));
            request.getServers().forEach(server -> server.setPassword("of the server"));
            return new SettingsDecryptionResult() {
                @Override
                public Server getServer() {
                    return request.getServers().get(0);
                }

                @Override
                public List<Server> getServers() {
                    return request.getServers();
                }

                @Override
                public Proxy getProxy() {
                    return request.getProxies().get(0);
                }

                @Override
                public List<Proxy> getProxies() {
                    return request.getProxies();
                }

                @Override
                public List<SettingsProblem> getProblems() {
                    return List.of();
                }
            };
        }
    }
}
