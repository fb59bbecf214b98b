package bench;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The floor of a document over OkHttp: it is fetched, and nobody looks at it. */
public final class BareGet {
    public static void main(String[] args) throws Exception {
        Request request = new Request.Builder().url(args[1]).build();
        try (Response response = new OkHttpClient().newCall(request).execute()) {
            if (response.body().bytes().length == 0) {
                throw new IllegalStateException("HTTP " + response.code());
            }
        }
        System.out.println("2016 http://client-data:8000 86400 search:9200");
        System.in.read();
    }
}
