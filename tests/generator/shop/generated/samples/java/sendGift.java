import shop.Shop;
import shop.models.SendGiftKind;
import shop.models.SendGiftParams;
import shop.models.SendGiftSize;

final class SendGift {
    public static void main(String[] arguments) {
        Shop client = Shop.fromEnvironment();
        var result = client.gifts().send(SendGiftParams.builder()
                .kind(SendGiftKind.of("card"))
                .to("Ada")
                .text("Hello")
                .size(SendGiftSize.of("small"))
                .build());
        System.out.println(result);
    }
}
