package io.leadwright.match;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Set;

/**
 * Given names that one person goes by in turn: short forms and spellings, the commonest in English and a few more.
 *
 * <p>They are matched by tables (Christen, A Comparison of Personal Name Matching, ICDM Workshops 2006), as no spelling tells
 * them; larger ones are public, such as {@code carltonnorthern/nicknames} on GitHub.
 */
final class Nicknames {

    /** Each name with what stands for it; a short form can stand for several. */
    private static final String TABLE = "abigail=abby,gail;abraham=abe,bram;albert=al,bert,bertie;"
            + "alexander=al,alec,alex,aleksander,aleksandr,alexandre,sandy,sasha,xander;"
            + "alexandra=alex,alexa,aleksandra,lexi,sandra,sandy,sasha;alfred=al,alf,fred;alison=allison;"
            + "andrew=andy,drew,andre,andrei,andrey;angela=angie;anthony=ant,tony,antonio,anton;"
            + "antonio=toni,tono,anton;arthur=art,artie;barbara=babs,barb;benjamin=ben,benji,benny;"
            + "bernard=bernie,bernd;caroline=carol,carrie,caro,carolyn;"
            + "catherine=cat,cathy,kate,kathy,katie,katherine,kathryn,katharina,kathrin,ekaterina,cate;"
            + "charles=charlie,chas,chip,chuck,carl,karl;charlotte=charlie,lottie;christian=chris;"
            + "christina=chris,chrissy,christine,kristina,kristin,tina;christopher=chris,kit,topher,kristof,christoph;"
            + "clifford=cliff;cynthia=cindy;daniel=dan,danny;david=dave,davey;deborah=deb,debbie,debra;"
            + "dennis=denny,denis;dmitri=dima,dmitry,dmitriy,dimitri;donald=don,donnie;dorothy=dot,dottie;"
            + "douglas=doug;edward=ed,eddie,ned,ted,teddy;edwin=ed,eddie;eleanor=ellie,nell,nora;"
            + "elizabeth=beth,betsy,betty,elisabeth,eliza,elsie,libby,lisa,liz,liza,lizzie,elise;emily=em,emmy;"
            + "eric=erik,erich;eugene=gene;florence=flo;frances=fran,frankie;francis=frank,frankie;"
            + "francisco=paco,pancho;frank=frankie;franklin=frank;frederick=fred,freddie,rick,friedrich,fritz;"
            + "gabriel=gabe;geoffrey=geoff,jeff,jeffrey;george=georgie,georg,jorge;gerald=gerry,jerry;gerard=gerry;"
            + "gregory=greg,grigori;guillermo=memo;gwendolyn=gwen;harold=hal,harry;henry=hal,hank,harry,henri;"
            + "herbert=bert,herb;howard=howie;ignacio=nacho;isabella=bella,isabel,izzy;jacob=jake,jakob;"
            + "jacqueline=jackie;james=jaime,jamie,jim,jimmy;janet=jan;jeffrey=jeff;jennifer=jen,jenny;"
            + "jeremy=jerry,jem;jerome=jerry;jessica=jess,jessie;joanna=jo,joanne,johanna;"
            + "johann=hans,johannes;johannes=hans,jan;john=jack,johnny,jon,johan;jonathan=jon,johnny;"
            + "jose=pepe;joseph=joe,joey,josef,jo;josephine=jo,josie;joshua=josh;judith=judy,judi;"
            + "julia=julie;katherine=kate,kathy,katie,kathryn,kat,kit,kitty;kenneth=ken,kenny;kimberly=kim;"
            + "lawrence=larry,laurence,laurie;leonard=len,lenny,leo;leslie=les,lesley;lewis=lou,louis,lew;"
            + "lillian=lily;louis=lou,louie,luis;louise=lou,louisa;manuel=manny,manolo;margaret=daisy,greta,maggie,"
            + "marge,margie,margot,meg,megan,peg,peggy,rita;martin=marty;mary=maria,marie,mae,molly,polly;"
            + "matthew=matt,mathew,matthias,mateo;maximilian=max;maxwell=max;megan=meg;melissa=mel,missy;"
            + "michael=mick,mickey,mike,mikey,mikhail,michel,miguel;mohammed=md,mohamed,mohammad,muhammad,mo;"
            + "nancy=nan;natalia=natasha,natalie,nataliya;nathan=nat,nate;nathaniel=nat,nate,nathan;"
            + "nicholas=nick,nicky,nicolas,niko,klaus,nikolai;nicole=nikki,nicky;norman=norm;oliver=ollie;oscar=oskar;"
            + "pamela=pam;patricia=pat,patsy,patti,patty,tricia,trish;patrick=pat,paddy;peter=pete,pedro,pierre;"
            + "philip=phil,phillip,pip;phillip=phil;priscilla=cilla;rachel=rachael,rae;randall=randy;raymond=ray;"
            + "rebecca=becca,becky;reginald=reg,reggie;richard=dick,rich,richie,rick,ricky,ricardo;"
            + "robert=bob,bobby,bert,rob,robbie,roberto;roberta=bobbie;roderick=rod;rodney=rod;roger=rodger;"
            + "ronald=ron,ronnie;rosemary=rose,rosie;rudolf=rudi,rolf;russell=russ;samantha=sam,sammy;"
            + "samuel=sam,sammy;sandra=sandy;sarah=sadie,sally,sara;sebastian=bastian,seb;sergei=serge,sergey,sergio;"
            + "sharon=shari;sophia=sophie,sofia;stanley=stan;stephanie=steph,steffi,stefanie;"
            + "stephen=steve,steven,stefan,stephan;steven=steve;stuart=stu,stewart;susan=sue,susie,suzanne,suzy,susanne;"
            + "sylvia=silvia;tamara=tammy;terence=terry,terrance;teresa=terri,tess,tessa,theresa;"
            + "theodore=ted,teddy,theo;theresa=terri,tess,tessa;thomas=tom,tommy,tomas;timothy=tim,timmy;"
            + "valerie=val;veronica=ronnie,vera;victor=vic,viktor;victoria=tori,vicki,vicky,viktoria;"
            + "vincent=vin,vince,vinnie;vladimir=vlad,volodymyr;virginia=ginny;walter=walt,wally;wesley=wes;"
            + "wilhelm=willi,willy;william=bill,billy,liam,will,willie,willy,wilhelm;winston=win;"
            + "yevgeny=eugene,evgeny,yevgeni;yuri=iurii,yury,yuriy;zachary=zac,zach,zack";

    private static final ImmutableSetMultimap<String, String> NAMES_BY_FORM = namesByForm();

    private Nicknames() {}

    /** Whether one person can go by both, written as the keys of names are. */
    static boolean areOfOne(String one, String other) {
        Set<String> names = NAMES_BY_FORM.get(other);
        return NAMES_BY_FORM.get(one).stream().anyMatch(names::contains);
    }

    private static ImmutableSetMultimap<String, String> namesByForm() {
        ImmutableSetMultimap.Builder<String, String> names = ImmutableSetMultimap.builder();
        Splitter.on(';').withKeyValueSeparator('=').split(TABLE).forEach((name, forms) -> {
            names.put(name, name);
            Splitter.on(',').split(forms).forEach(form -> names.put(form, name));
        });
        return names.build();
    }
}
