package bench;

/** A JVM and nothing else. */
public final class Bare {
    public static void main(String[] args) throws Exception {
        System.out.println("2016 http://client-data:8000 86400 search:9200");
        System.in.read();
    }
}
