import java.nio.file.Path;
import shop.FileInput;
import shop.Shop;
import shop.models.AddPartParams;
import shop.models.AddPartPurpose;

final class AddPart {
    public static void main(String[] arguments) {
        Shop client = Shop.fromEnvironment();
        var result = client.orders().parts().add("order_1", AddPartParams.builder()
                .file(FileInput.of(Path.of("handle.pdf")))
                .purpose(AddPartPurpose.of("input"))
                .build());
        System.out.println(result);
    }
}
