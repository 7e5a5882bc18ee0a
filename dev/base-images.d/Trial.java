import java.awt.image.BufferedImage;
import java.net.URI;
import java.security.KeyStore;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Uses what applications use of a runtime image: TLS, certificates, sockets, fonts, time zones. Fails if one is absent. */
public class Trial {
    public static void main(String[] arguments) throws Exception {
        SSLContext.getDefault().getSocketFactory();
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        int trusted = ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers().length;
        if (trusted < 50) {
            throw new IllegalStateException(trusted + " certificates are trusted, more than 50 were expected");
        }
        Class.forName("jdk.net.ExtendedSocketOptions", true, null);
        var image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().drawString("text", 2, 12);
        ZoneId.of("Europe/Berlin").getRules();
        String answer = "";
        if (arguments.length > 0) {
            var connection = (HttpsURLConnection) URI.create(arguments[0]).toURL().openConnection();
            answer = ", " + arguments[0] + " answers " + connection.getResponseCode();
        }
        System.out.println("Java " + Runtime.version() + ", " + trusted + " certificates, user "
                + System.getProperty("user.name") + ", " + LocalDate.now() + answer);
    }
}
